import { booklet as template } from '../../templates/booklet.tsx';
import { furniture, halfSheetProse, handoutProse } from '../content/index.ts';
import type { Tokens } from '../model/index.ts';
import { imposeBooklet } from '../print/index.ts';
import type { PagedEdition } from './edition.ts';
import { LYING } from './papers.ts';

/** Sheets of office paper, folded once and stapled through the fold. */
export const booklet: PagedEdition = {
  template,
  pages: {
    letter: { name: 'half-letter', width: 396, height: 612 },
    a4: { name: 'a5', width: 419.53, height: 595.28 },
  },
  fileName: (paper) => `booklet-${paper}.pdf`,
  leastSizes: { body: 12, table: 11, small: 10 },
  text: (localised) => ({
    localised,
    prose: handoutProse(localised, halfSheetProse),
    furniture: furniture(localised),
  }),
  tokens: onSmallPages,
  sheets: {
    fileName: (paper) => `booklet-${paper}-print.pdf`,
    signature: 4,
    impose: (pages, paper, { paperThickness, direction }) => ({
      ok: true,
      value: imposeBooklet(pages, { size: LYING[paper], paperThickness, direction }),
      problems: [],
    }),
  },
};

/**
 * Running text is as large as on a whole sheet, and so are tables, most of which become text; headings and distances are
 * smaller. Ten millimetres stay white.
 */
function onSmallPages(tokens: Tokens): Tokens {
  const { type, space } = tokens;
  return {
    ...tokens,
    type: {
      ...type,
      table: Math.max(type.table, type.body),
      h1: Math.min(type.h1, 2.1 * type.body),
      h2: Math.min(type.h2, 1.25 * type.body),
      h3: Math.min(type.h3, 1.05 * type.body),
      lead: Math.min(type.lead, 1.05 * type.body),
    },
    space: space.map((step) => 0.85 * step) as unknown as Tokens['space'],
    margin: { x: 33, top: 34, bottom: 31 },
  };
}
