import { expect, it } from 'vitest';
import { blockOf, proseOfBlocks } from '../read.ts';

it('has items', () => {
  expect(blockOf('- steps:\n    - Sit\n    - Stand\n')).toMatchObject({ type: 'steps', items: [{}, {}] });
});

it('prints a number before each item', () => {
  expect(proseOfBlocks('- steps:\n    - Sit\n    - Stand\n')).toEqual([
    'label 1.',
    'content Sit',
    'label 2.',
    'content Stand',
  ]);
});
