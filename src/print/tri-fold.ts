import type { Outcome } from '../model/index.ts';
import type { Imposition, Mark, Size } from './imposition.ts';
import { mirror } from './mirror.ts';
import type { Panels } from './panels.ts';
import { columns, placeCentred } from './place.ts';
import { wrongPages } from './wrong-pages.ts';

export interface TriFold {
  /** Of the sheet, lying. */
  readonly size: Size;
  readonly panels: Panels;
  readonly direction: 'ltr' | 'rtl';
}

/** Panels in the order in which they are read. */
const COVER = 0;
const TUCKED = 1;
const INSIDE_LEFT = 2;
const INSIDE_MIDDLE = 3;
const INSIDE_RIGHT = 4;
const BACK = 5;
const PANEL_COUNT = 6;

/**
 * A leaflet folded like a letter (C-fold): six pages on the two sides of one sheet, which is turned over its short edge.
 * Pages in the order of reading: front cover, tuck-in flap, inside left, middle and right, back. Each stands in the
 * middle of its panel.
 */
export function imposeTriFold(
  pages: readonly Size[],
  { size, panels: { flap, back, front }, direction }: TriFold,
): Outcome<Imposition> {
  if (pages.length !== PANEL_COUNT)
    return wrongPages(`A leaflet folded twice has ${PANEL_COUNT} panels`, pages.length);
  const side = (widths: readonly number[], order: readonly number[]) => {
    const cells = columns(widths, size.height);
    const folds = cells.slice(1).map(({ left }): Mark => ({ kind: 'fold', axis: 'vertical', at: left }));
    const placements = cells.flatMap((cell, index) => {
      const page = order[index] ?? 0;
      const measured = pages[page];
      return measured ? [placeCentred(page, measured, cell)] : [];
    });
    return { placements, marks: folds };
  };
  const plan: Imposition = {
    size,
    flip: 'short-edge',
    sheets: [
      {
        front: side([flap, back, front], [TUCKED, BACK, COVER]),
        back: side([front, back, flap], [INSIDE_LEFT, INSIDE_MIDDLE, INSIDE_RIGHT]),
      },
    ],
  };
  return { ok: true, value: direction === 'rtl' ? mirror(plan, pages) : plan, problems: [] };
}
