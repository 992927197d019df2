import { mm } from '../theme/index.ts';
import type { Imposition, Placement, Side, Size } from './imposition.ts';
import { mirror } from './mirror.ts';
import { columns, placeCentred } from './place.ts';

export interface Booklet {
  /** Of the sheet, lying. */
  readonly size: Size;
  /** Of one sheet, millimetres. */
  readonly paperThickness: number;
  readonly direction: 'ltr' | 'rtl';
}

/** Numbers of the pages, from 1, on a side of a sheet. A number beyond the last page is a blank. */
export interface Spread {
  readonly left: number;
  readonly right: number;
}

/**
 * Which pages share the sides of a booklet's sheets, the outermost sheet first, each with its front and its back: of 8
 * pages 8|1, 2|7, 6|3, 4|5.
 */
export function bookletOrder(pages: number): readonly (readonly [front: Spread, back: Spread])[] {
  const sheets = Math.ceil(pages / 4);
  const last = 4 * sheets;
  return Array.from({ length: sheets }, (_, sheet) => {
    const first = 2 * sheet + 1;
    return [
      { left: last + 1 - first, right: first },
      { left: first + 1, right: last - first },
    ] as const;
  });
}

/**
 * A booklet stitched through the fold: sheets that lie in one another, two pages to a side, turned over the short edge.
 * Sheets further in are pushed out by the paper around them, so their pages move as much towards the spine (creep).
 */
export function imposeBooklet(
  pages: readonly Size[],
  { size, paperThickness, direction }: Booklet,
): Imposition {
  const half = size.width / 2;
  const [left, right] = columns([half, half], size.height);
  const side = (spread: Spread, creep: number): Side => {
    const place = (number: number, cell: typeof left, shift: number): Placement[] => {
      const page = pages[number - 1];
      if (!page || !cell) return [];
      const centred = placeCentred(number - 1, page, cell);
      return [{ ...centred, left: centred.left + shift }];
    };
    return {
      placements: [...place(spread.left, left, creep), ...place(spread.right, right, -creep)],
      marks: [{ kind: 'fold', axis: 'vertical', at: half }],
    };
  };
  const plan: Imposition = {
    size,
    flip: 'short-edge',
    sheets: bookletOrder(pages.length).map(([front, back], sheet) => {
      const creep = sheet * mm(paperThickness);
      return { front: side(front, creep), back: side(back, creep) };
    }),
  };
  return direction === 'rtl' ? mirror(plan, pages) : plan;
}
