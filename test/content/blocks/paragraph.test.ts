import { expect, it } from 'vitest';
import { plainText } from '../../../src/model/index.ts';
import { blockOf, proseOfBlocks } from '../read.ts';

it('a text is a paragraph', () => {
  const block = blockOf('- Take **two** a day.\n');
  expect(block).toMatchObject({ type: 'paragraph', place: { line: 5, column: 9 } });
  expect(block.type === 'paragraph' && plainText(block.text)).toBe('Take two a day.');
});

it('may have an id', () => {
  expect(blockOf('- paragraph:\n    text: Take two.\n    id: dose\n')).toMatchObject({
    type: 'paragraph',
    id: 'dose',
  });
});

it('prints its words', () => {
  expect(proseOfBlocks('- Take **two**.\n- paragraph: And one.\n')).toEqual([
    'content Take two.',
    'content And one.',
  ]);
});
