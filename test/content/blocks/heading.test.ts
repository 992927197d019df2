import { expect, it } from 'vitest';
import { blockOf, codesOf, proseOfBlocks, withBlocks } from '../read.ts';

it('has level 3 when it is a text', () => {
  expect(blockOf('- subheading: Pain\n')).toMatchObject({ type: 'heading', level: 3 });
});

it('may have level 4 and an id', () => {
  const yaml = '- subheading: Pain\n- subheading:\n    text: At night\n    level: 4\n    id: night\n';
  expect(codesOf(withBlocks(yaml))).toEqual([]);
  expect(proseOfBlocks(yaml)).toEqual(['content Pain', 'content At night']);
});

it('may not skip a level, nor a level in the next section', () => {
  const deep = '      - subheading:\n          text: At night\n          level: 4\n';
  const yaml = `title: A\nsections:\n  - heading: H\n    blocks:\n      - subheading: Pain\n  - heading: I\n    blocks:\n${deep}`;
  expect(codesOf(yaml)).toEqual(['a11y/heading-skip 8:9']);
});

it('stands on level 3 below a meal', () => {
  const meal = '- meal:\n    name: M\n    foods:\n      - food: f\n        servings: 1\n        name: F\n';
  expect(codesOf(withBlocks(`${meal}- subheading:\n    text: T\n    level: 4\n`))).toEqual([]);
});
