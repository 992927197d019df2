import type { Formula } from './formula.ts';

/** 206.835 − 1.015 × words a sentence − 84.6 × syllables a word. */
export const fleschEase: Formula = {
  name: 'Flesch reading ease',
  source: 'Flesch 1948, A new readability yardstick, Journal of Applied Psychology 32(3), 221-233.',
  scale: 'ease',
  leastSentences: 1,
  leastWords: 100,
  score: ({ sentences, words, syllables }) =>
    206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words),
};
