import type { Formula } from './formula.ts';

/** 1.043 × √(words of three or more syllables × 30 / sentences) + 3.1291. Made for 30 sentences; with fewer it is rough. */
export const smog: Formula = {
  name: 'SMOG',
  source: 'McLaughlin 1969, SMOG grading: a new readability formula, Journal of Reading 12(8), 639-646.',
  scale: 'grade',
  leastSentences: 30,
  leastWords: 1,
  score: ({ sentences, polysyllables }) => 1.043 * Math.sqrt((polysyllables * 30) / sentences) + 3.1291,
};
