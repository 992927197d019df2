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

/** Numbers of the pages, from 1, on a side of a sheet; null where it stays blank. */
export interface Spread {
  readonly left: number | null;
  readonly right: number | null;
}

/**
 * Which pages share the sides of a booklet's sheets, the outermost sheet first, each with its front and its back: of 8
 * pages 8|1, 2|7, 6|3, 4|5. One blank is the back of the cover; a second one is the inside of its front, so that no
 * open spread looks as if something were missing, and only a third is the inside of its back.
 */
export function bookletOrder(pages: number): readonly (readonly [front: Spread, back: Spread])[] {
  const sheets = Math.ceil(pages / 4);
  const last = 4 * sheets;
  const inFront = last - pages > 1 ? 1 : 0;
  const at = (leaf: number): number | null => {
    if (leaf === 1) return 1;
    const page = leaf - inFront;
    return page > 1 && page <= pages ? page : null;
  };
  return Array.from({ length: sheets }, (_, sheet) => {
    const first = 2 * sheet + 1;
    return [
      { left: at(last + 1 - first), right: at(first) },
      { left: at(first + 1), right: at(last - first) },
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
    const place = (number: number | null, cell: typeof left, shift: number): Placement[] => {
      const page = number === null ? undefined : pages[number - 1];
      if (number === null || !page || !cell) return [];
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
