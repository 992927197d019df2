import { describe, expect, it } from 'vitest';
import { blockOf, proseOfBlocks } from '../read.ts';

describe.each([
  ['note', 'Note'],
  ['caution', 'Caution'],
  ['emergency', 'Emergency'],
])('%s', (kind, word) => {
  it('is a text', () => {
    expect(blockOf(`- ${kind}: Ask first.\n`)).toMatchObject({ type: 'callout', kind, text: [{}] });
    expect(proseOfBlocks(`- ${kind}: Ask first.\n`)).toEqual([`label ${word}`, 'content Ask first.']);
  });

  it('is a list of paragraphs', () => {
    expect(proseOfBlocks(`- ${kind}:\n    - One.\n    - Two.\n`)).toEqual([
      `label ${word}`,
      'content One.',
      'content Two.',
    ]);
  });

  it('has a title of its own, which takes the place of the word', () => {
    const yaml = `- ${kind}:\n    title: On warfarin?\n    text:\n      - One.\n    id: warfarin\n`;
    expect(blockOf(yaml)).toMatchObject({ id: 'warfarin', title: { place: { line: 6 } } });
    expect(proseOfBlocks(yaml)).toEqual(['content On warfarin?', 'content One.']);
  });
});
