import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { acronymsIn, findJargon, indexJargon, swapped } from '../../src/reading/index.ts';
import { fileText } from '../content/read.ts';
import { shippedWords } from '../tools/shipped-content.ts';

const words = shippedWords('en');
const index = indexJargon(words.jargon);
const ordinary = parse(fileText('test/fixtures/words/ordinary.yaml')) as { topic: string; text: string }[];

describe('the list of hard words', () => {
  it('holds at least 300 terms, each once', () => {
    const terms = [...words.jargon, ...words.define].map(({ term }) => term.toLowerCase());
    expect(words.jargon.length).toBeGreaterThanOrEqual(300);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });

  it.each(words.jargon.map((entry) => [entry.term, entry] as const))(
    '%s is found in its example',
    (_, entry) => {
      const use = findJargon(entry.example, index).find((found) => found.entry === entry);
      expect(use?.written.toLowerCase()).toContain(entry.term.slice(0, 3).toLowerCase());
      const better = use ? swapped(use) : '';
      expect(better).toContain(use?.say.slice(1));
      expect(better).toMatch(/^[\p{Lu}\d].*[.?!]$/u);
      // a word may not be swapped for one that is on the list itself
      expect(findJargon(better, index).filter((found) => found.entry === entry)).toEqual([]);
      expect(better).not.toMatch(/\b(?:a (?=[aeio])|an (?=[^aeiouX8MhI]))|\b(\w+) \1\b/);
    },
  );

  it('leaves alone the names that have to be explained', () => {
    const doubled = words.define.flatMap(({ term }) =>
      findJargon(`It is ${term} today.`, index).map(({ entry }) => `${term}: ${entry.term}`),
    );
    expect(doubled).toEqual([]);
  });

  it('says nothing that is on the list itself', () => {
    const circles = words.jargon.flatMap(({ term, say }) =>
      findJargon(`Say ${say}.`, index).map((found) => `${term} → ${say}: ${found.entry.term}`),
    );
    expect(circles).toEqual([]);
  });
});

describe('ordinary texts', () => {
  it.each(ordinary.map(({ topic, text }) => [topic, text] as const))('%s raises none', (_, text) => {
    expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(80);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(155);
    expect(findJargon(text, index).map(({ written, sentence }) => `${written}: ${sentence}`)).toEqual([]);
    expect(acronymsIn(text)).toEqual([]);
  });
  it('are ten', () => {
    expect(ordinary).toHaveLength(10);
  });
});
