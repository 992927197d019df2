import { expect, it } from 'vitest';
import {
  acronymsIn,
  findJargon,
  indexJargon,
  isPassive,
  readable,
  scoresOf,
} from '../../src/reading/index.ts';
import { shippedWords } from '../tools/shipped-content.ts';

const place = { file: 'a.yaml', line: 1, column: 1 };
const index = indexJargon(shippedWords('en').jargon);

// a pattern that tries every start against every end takes the square of the length of such a text
it.each([
  ['one word', 'a'.repeat(200_000)],
  ['one word in capitals', 'A'.repeat(200_000)],
  ['full stops', `a${'.'.repeat(200_000)}b`],
  ['brackets', `a${'.)'.repeat(100_000)}b`],
  ['an address', `https://${'a.'.repeat(100_000)}`],
  ['sides of an @', `${'a.'.repeat(100_000)}@`],
  ['hyphens', 'a-'.repeat(100_000)],
  ['abbreviations', 'e.g. '.repeat(40_000)],
  ['spaces', `a${' '.repeat(200_000)}b`],
])(
  '%s of 200,000 letters is read at once',
  (_, text) => {
    const scored = scoresOf([{ part: 'body', role: 'prose', text, place }], 'en');
    expect(scored?.counts.words).toBeGreaterThanOrEqual(0);
    expect([findJargon(text, index), acronymsIn(text), isPassive(text), readable(text).length >= 0]).toEqual([
      [],
      [],
      false,
      true,
    ]);
  },
  5_000,
);
