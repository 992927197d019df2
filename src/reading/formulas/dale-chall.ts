import type { Formula } from './formula.ts';

const OFTEN = 5;

/**
 * 0.1579 × percentage of unfamiliar words + 0.0496 × words a sentence, and 3.6365 more where over 5 % are unfamiliar.
 * The value is a raw score: 4.9 and below is grade 4, 6.0-6.9 grades 7-8, 10 and above college.
 */
export const daleChallScore: Formula = {
  name: 'Dale-Chall',
  source:
    'Chall and Dale 1995, Readability Revisited: The New Dale-Chall Readability Formula; the weights are those of Dale and Chall 1948, A formula for predicting readability, Educational Research Bulletin 27, 11-28.',
  scale: 'grade',
  leastSentences: 1,
  leastWords: 100,
  score: ({ sentences, words, unfamiliar }) => {
    const percentage = (100 * unfamiliar) / words;
    return 0.1579 * percentage + 0.0496 * (words / sentences) + (percentage > OFTEN ? 3.6365 : 0);
  },
};
