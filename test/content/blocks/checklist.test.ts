import { expect, it } from 'vitest';
import { blockOf, proseOfBlocks } from '../read.ts';

it('has items', () => {
  expect(blockOf('- checklist:\n    - Walk\n')).toMatchObject({ type: 'checklist', items: [{}] });
});

it('says that there is a box before each item', () => {
  expect(proseOfBlocks('- checklist:\n    - Walk\n    - Rest\n')).toEqual([
    'alt Box to tick',
    'content Walk',
    'alt Box to tick',
    'content Rest',
  ]);
});
