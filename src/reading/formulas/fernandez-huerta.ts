import type { Formula } from './formula.ts';

/** 206.84 − 60 × syllables a word − 1.02 × words a sentence. */
export const fernandezHuerta: Formula = {
  name: 'Fernández Huerta',
  source:
    'Fernández Huerta 1959, Medidas sencillas de lecturabilidad, Consigna 214, 29-32, in the corrected form: words a sentence.',
  scale: 'ease',
  leastSentences: 1,
  leastWords: 100,
  score: ({ sentences, words, syllables }) => 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences),
};
