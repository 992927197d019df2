import type { Rule } from '../rule.ts';
import { matchesIn } from '../texts.ts';

/** Two words or more in block capitals, or one long one; short ones are names such as NIH. */
const SHOUTED = /\b\p{Lu}{7,}\b|\b\p{Lu}{3,}(?: \p{Lu}{2,}){1,}\b/gu;

export const style: Rule = {
  id: 'type/style',
  source: 'RNIB and UKAAF clear print: no block capitals, whose words have no shape; bold stresses a word.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout } }) =>
    matchesIn(handout, SHOUTED).map(({ words, place }) => ({
      severity: 'warning',
      message: `“${words}” is in block capitals, which are slow to read.`,
      hint: 'Write it in small letters, and make it **bold** where it must stand out.',
      place,
    })),
};
