import { describe, expect, it } from 'vitest';
import { passagesOf, readHandout } from '../../src/content/index.ts';
import type { Passage, PassageRole } from '../../src/model/index.ts';
import { readingScores, readPassages, scoresOf } from '../../src/reading/index.ts';
import { fileText, unwrap } from '../content/read.ts';

const place = { file: 'a.yaml', line: 1, column: 1 };
const passage = (text: string, role: PassageRole = 'prose'): Passage => ({ part: 'body', role, text, place });
const countsOf = (text: string, role?: PassageRole) => scoresOf([passage(text, role)], 'en')?.counts;

/** Abraham Lincoln, 19 November 1863. */
const GETTYSBURG =
  'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this. But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what we say here, but it can never forget what they did here. It is for us the living, rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining before us -- that from these honored dead we take increased devotion to that cause for which they gave the last full measure of devotion -- that we here highly resolve that these dead shall not have died in vain -- that this nation, under God, shall have a new birth of freedom -- and that government of the people, by the people, for the people, shall not perish from the earth.';

describe('texts with published figures', () => {
  it('the Gettysburg Address: 271 words, 10 sentences, reading ease 65 in Word, some 20 words of three syllables', () => {
    const scored = scoresOf([passage(GETTYSBURG)], 'en');
    expect(scored?.counts).toMatchObject({ words: 271, sentences: 10, syllables: 367, polysyllables: 20 });
    expect(Math.round(scored?.scores['flesch-ease']?.value ?? 0)).toBe(65);
    expect(scored?.scores['flesch-kincaid']?.value).toBeCloseTo(10.96, 2);
    expect(scored?.scores.smog?.rough).toBe(true);
  });
  it('the platypus of Wikipedia: 13 words, 24 syllables, grade 11.3, reading ease 37.5', () => {
    const text = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    const scored = scoresOf([passage(text)], 'en');
    expect(scored?.counts).toMatchObject({ words: 13, syllables: 24 });
    expect(Math.abs((scored?.scores['flesch-kincaid']?.value ?? 0) - 11.3)).toBeLessThan(0.1);
  });
});

describe('what counts', () => {
  it.each<[string, PassageRole, number, number]>([
    ['Take 1.5 mg at 8 a.m. with food.', 'prose', 1, 8],
    ['Your risk is 12 % [1, 2].', 'prose', 1, 4],
    ['See https://example.org/a-b?c=d now, or mail us@example.org.', 'prose', 1, 4],
    ['Chest pain', 'item', 0, 0],
    ['A fever of more than 101 °F', 'item', 1, 6],
    ['Call us.', 'item', 1, 2],
    ['How to use it', 'heading', 0, 0],
    ['Leafy greens and nuts every day.', 'fragment', 0, 0],
    ['It is and/or 120/80, well-being.', 'prose', 1, 6],
  ])('“%s” as %s: %i sentences, %i words', (text, role, sentences, words) => {
    expect(countsOf(text, role)).toMatchObject({ sentences, words });
  });
  it('numbers are one syllable each for Flesch and are said aloud for SMOG', () => {
    expect(countsOf('Take 25 mg.')).toMatchObject({ syllables: 3, polysyllables: 1 });
    expect(countsOf('Take 12 mg.')).toMatchObject({ syllables: 3, polysyllables: 0 });
    expect(countsOf('Take 1.5 mg.')).toMatchObject({ polysyllables: 1 });
    expect(countsOf('Take 1,000 mg.')).toMatchObject({ words: 3, polysyllables: 1 });
  });
  it('inflections of familiar words are familiar, and names', () => {
    expect(countsOf('The babies walked and stopped crying in Wisconsin.')?.unfamiliar).toBe(0);
    expect(countsOf('Osteoporosis changes the vertebrae.')?.unfamiliar).toBe(2);
  });
  it('nothing is said of a language without formulas or a text without sentences', () => {
    expect(scoresOf([passage('Prenez de l’eau.')], 'fr')).toBeNull();
    expect(scoresOf([], 'en-simple')?.scores).toEqual({});
  });
});

describe('the shipped article', () => {
  const file = 'content/handouts/vitamins-bones-back-pain/en.yaml';
  const passages = passagesOf(
    unwrap(readHandout({ text: fileText(file), file, slug: 'vitamins-bones-back-pain', lang: 'en' })),
  );

  // Another program found grade 13.6, SMOG 15.7, ease 29.5 and 40 of 96 sentences over 20 words. It read the cells of the
  // table and the bold words of items and key points as sentences, which are left out here.
  it('scores as another program found it, within half a grade', () => {
    const scored = scoresOf(passages, 'en');
    expect(Math.abs((scored?.scores['flesch-kincaid']?.value ?? 0) - 13.6)).toBeLessThan(0.5);
    expect(Math.abs((scored?.scores.smog?.value ?? 0) - 15.7)).toBeLessThan(0.5);
    expect(Math.abs((scored?.scores['flesch-ease']?.value ?? 0) - 29.5)).toBeLessThan(1);
    expect(Object.values(scored?.scores ?? {}).some(({ rough }) => rough)).toBe(false);
  });
  it('has 36 long sentences of 81', () => {
    const sentences = readPassages(passages, 'en').flatMap((read) => read.sentences);
    expect(sentences).toHaveLength(81);
    expect(sentences.filter(({ counts }) => counts.words > 20)).toHaveLength(36);
  });
  it('has a card with the scores of each part and block', () => {
    const card = readingScores(passages, 'en');
    const grade = (part: 'key-points' | 'questions') =>
      card?.parts[part]?.scores['flesch-kincaid']?.value ?? 0;
    expect(grade('key-points')).toBeGreaterThan(14);
    expect(grade('questions')).toBeLessThan(10);
    expect(card?.whole).toEqual(scoresOf(passages, 'en'));
    const [first] = card?.blocks ?? [];
    expect(first).toMatchObject({ part: 'introduction', place: { file, line: 10, column: 5 } });
    expect(first?.scores.smog?.rough).toBe(true);
    expect(readingScores(passages, 'fr')).toBeNull();
  });
  it('knows what is a heading', () => {
    const headings = passages.filter(({ role }) => role === 'heading').map(({ text }) => text);
    expect(headings).toEqual(
      expect.arrayContaining([
        'Vitamin D is Primary:',
        'Vitamin K:',
        'The Primary Role of Vitamin D and Calcium',
      ]),
    );
  });
});
