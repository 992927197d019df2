import type { Formula } from './formula.ts';

/**
 * Szigriszt’s perspicuity, 206.835 − 62.3 × syllables a word − words a sentence, read on the INFLESZ scale for patients:
 * below 40 very hard, 40-55 rather hard, 55-65 normal, 65-80 rather easy, above 80 very easy.
 */
export const inflesz: Formula = {
  name: 'INFLESZ',
  source:
    'Szigriszt Pazos 1993, Sistemas predictivos de legibilidad del mensaje escrito; Barrio-Cantalejo and others 2008, Anales del Sistema Sanitario de Navarra 31(2), 135-152.',
  scale: 'ease',
  leastSentences: 1,
  leastWords: 100,
  score: ({ sentences, words, syllables }) => 206.835 - 62.3 * (syllables / words) - words / sentences,
};
