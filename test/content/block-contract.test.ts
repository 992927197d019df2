import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../src/content/blocks/index.ts';
import type { BlockKind } from '../../src/content/blocks/kind.ts';
import { type BlockType, plainText } from '../../src/model/index.ts';
import { blockOf, clinicNamed, codesOf, proseOfBlocks, withBlocks } from './read.ts';

/** The least of each block, with a text in every place that may have one. */
const LEAST: Readonly<Record<BlockType, string>> = {
  paragraph: '- One.\n',
  heading: '- subheading: One\n',
  list: '- list:\n    - One\n',
  steps: '- steps:\n    - One\n',
  checklist: '- checklist:\n    - One\n',
  comparison: '- comparison:\n    caption: One\n    columns: [Two, Three]\n    rows:\n      - [Four, Five]\n',
  meal: '- meal:\n    name: One\n    text: Two\n    foods:\n      - { food: f, servings: 1, name: Three, gives: Four }\n',
  callout: '- note:\n    title: One\n    text: [Two, Three]\n',
  figure: '- figure:\n    image: a.svg\n    alt: One\n    caption: Two\n',
  questions: '- questions:\n    - ask: One\n      answer: Two\n',
  claims: '- claims:\n    - claim: One\n      strength: weak\n',
  contact: '- contact:\n',
};
const types = Object.keys(BLOCKS) as BlockType[];

describe.each(types)('a block of type %s', (type) => {
  it('is read, and knows its place', () => {
    expect(blockOf(LEAST[type])).toMatchObject({ type, place: { line: 5, column: 9 } });
  });

  it('prints each of its texts once, in order', () => {
    const block = blockOf(LEAST[type]);
    const kind = BLOCKS[type] as unknown as BlockKind<BlockType>;
    const texts = kind.texts(block).map((text) => `content ${plainText(text)}`);
    const printed = proseOfBlocks(LEAST[type], clinicNamed('riverside'));
    expect(printed.filter((piece) => piece.startsWith('content '))).toEqual(texts);
    expect(printed.length).toBeGreaterThan(0);
  });

  it('refuses a key that nobody knows', () => {
    const [key] = Object.keys(BLOCKS[type].keys);
    expect(codesOf(withBlocks(`- ${key}:\n    zzz: 1\n`))).toContain('schema/unknown-key 6:11');
  });

  it('leads nowhere twice: its id must be its own', () => {
    const [key] = Object.keys(BLOCKS[type].keys);
    const withId = blockWithId(key ?? '');
    expect(codesOf(withBlocks(withId))).toEqual([]);
    expect(codesOf(withBlocks(withId + withId))).toEqual([expect.stringMatching(/^ref\/duplicate-id /)]);
  });
});

function blockWithId(key: string): string {
  const inside: Readonly<Record<string, string>> = {
    paragraph: 'text: One',
    subheading: 'text: One',
    list: 'items: [One]',
    steps: 'items: [One]',
    checklist: 'items: [One]',
    comparison: 'caption: One\n    columns: [Two, Three]\n    rows: [[Four, Five]]',
    meal: 'name: One\n    foods: [{ food: f, servings: 1, name: Two }]',
    note: 'text: One',
    figure: 'image: a.svg\n    alt: One',
    claims: 'items: [{ claim: One, strength: none }]',
    questions: 'items: [{ ask: One, answer: Two }]',
  };
  return `- ${key}:\n${inside[key] ? `    ${inside[key]}\n` : ''}    id: here\n`;
}
