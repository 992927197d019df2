import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { describe, expect, it } from 'vitest';
import type { Counts } from '../../../src/reading/index.ts';
import { FORMULAS, FORMULAS_OF, type FormulaId } from '../../../src/reading/index.ts';

const counts = (sentences: number, words: number, syllables: number, rest: Partial<Counts> = {}): Counts => ({
  sentences,
  words,
  syllables,
  polysyllables: 0,
  unfamiliar: 0,
  ...rest,
});
const score = (id: FormulaId, of: Counts): number => FORMULAS[id].score(of);

describe('every formula', () => {
  it.each(Object.entries(FORMULAS))('%s says where it was published', (_, { source }) => {
    expect(source).toMatch(/\b(?:19|20)\d\d\b/);
  });
  it('belongs to one language', () => {
    expect(Object.values(FORMULAS_OF).flat().toSorted()).toEqual(Object.keys(FORMULAS).toSorted());
  });
});

describe('published examples', () => {
  // Wikipedia, Flesch–Kincaid readability tests: a sentence of 13 words and 24 syllables
  const platypus = counts(1, 13, 24);
  it('Flesch-Kincaid', () => {
    expect(score('flesch-kincaid', platypus)).toBeCloseTo(11.3, 1);
    // one word of one syllable a sentence: the lowest grade there is
    expect(score('flesch-kincaid', counts(1, 1, 1))).toBeCloseTo(-3.4, 2);
    // Green Eggs and Ham: 5.7 words a sentence, 1.02 syllables a word
    expect(score('flesch-kincaid', counts(100, 570, 570 * 1.02))).toBeCloseTo(-1.3, 1);
  });
  it('Flesch reading ease', () => {
    expect(Math.abs(score('flesch-ease', platypus) - 37.5)).toBeLessThanOrEqual(0.1);
    expect(score('flesch-ease', counts(1, 1, 1))).toBeCloseTo(121.22, 2);
  });
  it('SMOG, by the figures of the test suite of textstat', () => {
    expect(score('smog', counts(1, 5, 7, { polysyllables: 1 }))).toBeCloseTo(8.842, 3);
    expect(score('smog', counts(11, 99, 139, { polysyllables: 6 }))).toBeCloseTo(7.348, 3);
  });
  it('Dale-Chall, by counts that Word Count Tools gives with its grade', () => {
    // Gettysburg Address, 47 hard words of 271: grades 9-10, which are scores from 7.0
    const gettysburg = score('dale-chall', counts(10, 271, 367, { unfamiliar: 47 }));
    expect(Math.floor(gettysburg)).toBe(7);
    // 100 hard words of 335: grades 11-12, from 8.0
    expect(Math.floor(score('dale-chall', counts(26, 335, 500, { unfamiliar: 100 })))).toBe(8);
    // up to 5 % of hard words nothing is added
    expect(score('dale-chall', counts(10, 100, 130, { unfamiliar: 5 }))).toBeCloseTo(0.1579 * 5 + 0.496, 4);
  });
  it('INFLESZ and Fernández Huerta, counted by hand', () => {
    // Tome una pastilla cada día. Beba mucha agua.
    const spanish = counts(2, 8, 17);
    expect(score('inflesz', spanish)).toBeCloseTo(206.835 - 132.3875 - 4, 4);
    expect(score('fernandez-huerta', spanish)).toBeCloseTo(206.84 - 127.5 - 4.08, 4);
  });
});

describe('other programs with the same counts', () => {
  it.each([
    [10, 271, 367, 20],
    [81, 1532, 2858, 414],
    [3, 20, 22, 0],
  ])('agree on %i sentences, %i words, %i syllables', (sentence, word, syllable, polysillabicWord) => {
    const of = counts(sentence, word, syllable, { polysyllables: polysillabicWord });
    expect(score('flesch-kincaid', of)).toBeCloseTo(fleschKincaid({ sentence, word, syllable }), 6);
    expect(score('smog', of)).toBeCloseTo(smogFormula({ sentence, polysillabicWord }), 6);
  });
});
