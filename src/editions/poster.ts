import { poster as template } from '../../templates/poster.tsx';
import { scale } from '../theme/index.ts';
import type { PagedEdition } from './edition.ts';
import { WALL_PAPERS } from './papers.ts';
import { posterText } from './poster-text.ts';

/** One page for the wall of a waiting room: what matters most, to be read from some steps away. */
export const poster: PagedEdition = {
  template,
  pages: WALL_PAPERS,
  fileName: (paper) => `poster-${WALL_PAPERS[paper].name}.pdf`,
  leastSizes: { body: 24, table: 20, small: 16 },
  onePage: true,
  isAskedFor: ({ poster: words }) => words !== undefined,
  text: posterText,
  tokens: (tokens) => scale(tokens, 'poster'),
};
