import { expect, it } from 'vitest';
import { blockOf, codesOf, proseOfBlocks, withBlocks } from '../read.ts';

it('has its picture relative to the project, and an alt on one line', () => {
  const yaml =
    '- figure:\n    image: pictures/plate.svg\n    alt: >\n      A plate\n      of salmon.\n    caption: Lunch\n';
  expect(blockOf(yaml)).toMatchObject({
    type: 'figure',
    image: 'content/handouts/sample/pictures/plate.svg',
    alt: 'A plate of salmon.',
  });
  expect(proseOfBlocks(yaml)).toEqual(['alt A plate of salmon.', 'content Lunch']);
});

it('says nothing when it only decorates', () => {
  const yaml = '- figure:\n    image: leaf.svg\n    decorative: true\n';
  expect(blockOf(yaml)).toMatchObject({ alt: null });
  expect(proseOfBlocks(yaml)).toEqual([]);
});

it('may use a picture of another folder of the project', () => {
  expect(blockOf('- figure:\n    image: ../shared/leaf.svg\n    decorative: true\n')).toMatchObject({
    image: 'content/handouts/shared/leaf.svg',
  });
});

it.each([
  '../../../../leaf.svg',
  '/leaf.svg',
  'C:\\leaf.svg',
  'a\\leaf.svg',
  '~/leaf.svg',
  'file:///leaf.svg',
  'data:image/png,x',
])('may not use %s', (path) => {
  const yaml = `- figure:\n    image: '${path}'\n    decorative: true\n`;
  expect(codesOf(withBlocks(yaml))).toEqual(['asset/outside-project 6:18']);
});

it('needs alt or decorative, and `decorative: false` is no way round', () => {
  expect(codesOf(withBlocks('- figure:\n    image: a.svg\n    decorative: false\n'))).toEqual([
    'a11y/alt-missing 6:11',
  ]);
  expect(codesOf(withBlocks('- figure:\n    image: a.svg\n    alt: " "\n'))).toEqual(['schema/empty 7:16']);
});
