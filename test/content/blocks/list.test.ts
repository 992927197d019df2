import { expect, it } from 'vitest';
import { blockOf, codesOf, proseOfBlocks, withBlocks } from '../read.ts';

it('has items', () => {
  const block = blockOf('- list:\n    - One\n    - "**Two:** more"\n');
  expect(block).toMatchObject({
    type: 'list',
    items: [{ place: { line: 6, column: 13 } }, { place: { line: 7, column: 13 } }],
  });
});

it('may have an id', () => {
  expect(blockOf('- list:\n    items:\n      - One\n    id: things\n')).toMatchObject({ id: 'things' });
});

it('prints its items and no bullets', () => {
  expect(proseOfBlocks('- list:\n    - One\n    - "**Two:** more"\n')).toEqual([
    'content One',
    'content Two: more',
  ]);
});

it('is not empty and holds texts', () => {
  expect(codesOf(withBlocks('- list: []\n- list:\n    - 5\n    - a: b\n'))).toEqual([
    'schema/empty 5:9',
    'schema/type 7:13',
    'schema/type 8:13',
  ]);
});
