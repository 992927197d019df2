import { handout as template } from '../../templates/handout.tsx';
import type { PagedEdition } from './edition.ts';
import { PAPERS } from './papers.ts';
import { wholeText } from './whole-text.ts';

/** To be printed on both sides of office paper, or read on a screen. */
export const handout: PagedEdition = {
  template,
  pages: PAPERS,
  fileName: (paper) => `handout-${paper}.pdf`,
  leastSizes: { body: 12, table: 11, small: 10 },
  text: wholeText,
  tokens: (tokens) => tokens,
};
