import type { Formula } from './formula.ts';

/** 0.39 × words a sentence + 11.8 × syllables a word − 15.59. */
export const fleschKincaid: Formula = {
  name: 'Flesch-Kincaid',
  source:
    'Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75.',
  scale: 'grade',
  leastSentences: 1,
  leastWords: 100,
  score: ({ sentences, words, syllables }) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
};
