import { largePrint as template } from '../../templates/large-print.tsx';
import { furniture, handoutProse, stackedProse } from '../content/index.ts';
import { scale } from '../theme/index.ts';
import type { PagedEdition } from './edition.ts';
import { PAPERS } from './papers.ts';

/** For people who see little: all of the handout, set anew in large type in one column, with tables as cards. */
export const largePrint: PagedEdition = {
  template,
  pages: PAPERS,
  fileName: (paper) => `large-print-${paper}.pdf`,
  leastSizes: { body: 18, table: 18, small: 16 },
  text: (localised) => ({
    localised,
    prose: handoutProse(localised, stackedProse),
    // a card says which column a cell is of: no heads go on overleaf
    furniture: furniture(localised, []),
  }),
  tokens: (tokens) => scale(tokens, 'large-print'),
};
