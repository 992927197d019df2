import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { englishSyllables } from '../../../src/reading/syllables/english.ts';
import { fileText } from '../../content/read.ts';

type Part = Readonly<Record<string, readonly string[]>>;
const { learned, held_out } = parse(fileText('test/fixtures/reading/syllables.yaml')) as {
  learned: Part;
  held_out: Part;
};
const rows = (part: Part) =>
  Object.entries(part).flatMap(([count, words]) => words.map((word) => [word, Number(count)] as const));
const wrong = (part: Part): readonly string[] =>
  rows(part)
    .filter(([word, count]) => englishSyllables(word) !== count)
    .map(([word, count]) => `${word}: ${englishSyllables(word)} instead of ${count}`);
const share = (part: Part): number => 1 - wrong(part).length / rows(part).length;

describe('syllables of health words', () => {
  it('are counted on a list of more than 500 words, each once', () => {
    const words = [...rows(learned), ...rows(held_out)].map(([word]) => word);
    expect(words.length).toBeGreaterThanOrEqual(500);
    expect(rows(held_out).length).toBeGreaterThanOrEqual(150);
    expect(new Set(words).size).toBe(words.length);
  });
  it('are right for every word that was looked at', () => {
    expect(wrong(learned)).toEqual([]);
  });
  it('are right for 96 % of the words that were not, 98 % of all', () => {
    expect(share(held_out)).toBeGreaterThanOrEqual(0.96);
    const all = rows(learned).length + rows(held_out).length;
    expect(1 - (wrong(learned).length + wrong(held_out).length) / all).toBeGreaterThanOrEqual(0.98);
  });
});

describe('syllables of words in other forms', () => {
  it.each([
    ['Diabetes’', 4],
    ['nurse’s', 1],
    ['X-ray', 2],
    ['well-being', 3],
    ['evaluated', 5],
    ['peaches', 2],
    ['headaches', 2],
    ['organisms', 4],
    ['hmm', 1],
  ])('%s has %i', (word, count) => {
    expect(englishSyllables(word)).toBe(count);
  });
});
