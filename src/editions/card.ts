import { card as template } from '../../templates/card.tsx';
import type { Tokens } from '../model/index.ts';
import { imposeCards } from '../print/index.ts';
import { mm } from '../theme/index.ts';
import { cardText } from './card/card-text.ts';
import type { PagedEdition } from './edition.ts';
import { PAPERS } from './papers.ts';

/** To take home and keep at hand: four to a sheet, to be cut apart. */
export const card: PagedEdition = {
  template,
  pages: {
    letter: { name: 'quarter-letter', width: 306, height: 396 },
    a4: { name: 'a6', width: 297.64, height: 419.53 },
  },
  fileName: (paper) => `card-${paper}.pdf`,
  leastSizes: { body: 10, table: 10, small: 9 },
  // front and back
  mostPages: 2,
  text: cardText,
  tokens: onCards,
  sheets: {
    fileName: (paper) => `card-${paper}-print.pdf`,
    impose: (pages, paper) => imposeCards(pages, PAPERS[paper]),
  },
};

/** Ten millimetres and a hair stay white: the edge of a card is the edge of its sheet, where printers print nothing. */
function onCards(tokens: Tokens): Tokens {
  const { type, leading, space } = tokens;
  const body = Math.max(10, (10 / 12) * type.body);
  return {
    ...tokens,
    type: {
      body,
      lead: body,
      table: Math.max(10, Math.min(type.table, body)),
      small: Math.max(9, 0.9 * type.small),
      eyebrow: Math.max(9, 0.86 * type.eyebrow),
      h1: Math.min(type.h1, 1.4 * body),
      h2: Math.min(type.h2, 1.2 * body),
      h3: Math.min(type.h3, 1.1 * body),
    },
    leading: { ...leading, body: 0.94 * leading.body, table: 0.94 * leading.table },
    space: space.map((step) => 0.62 * step) as unknown as Tokens['space'],
    margin: { x: mm(10.2), top: mm(10.2), bottom: mm(10.6) },
  };
}
