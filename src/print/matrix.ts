import type { Box } from '../verify/index.ts';
import type { Placement, Size } from './imposition.ts';

/** Six numbers of the operator `cm`. */
export type Matrix = readonly [number, number, number, number, number, number];

/**
 * From a page's own coordinates, y upwards from its lower left corner, to those of the sheet.
 * @param page size of the page
 * @param height of the sheet
 */
export function pageToSheet({ left, top, turn }: Placement, page: Size, height: number): Matrix {
  const { width: w, height: h } = page;
  switch (turn) {
    case 90:
      return [0, -1, 1, 0, left, height - top];
    case 180:
      return [-1, 0, 0, -1, left + w, height - top];
    case 270:
      return [0, 1, -1, 0, left + h, height - top - w];
    default:
      return [1, 0, 0, 1, left, height - top - h];
  }
}

/** Where a box of a page lies on the sheet; both from the top left corner, y downwards. */
export function boxOnSheet({ left, right, top, bottom }: Box, placed: Placement, page: Size): Box {
  const { left: x, top: y, turn } = placed;
  const { width: w, height: h } = page;
  switch (turn) {
    case 90:
      return { left: x + h - bottom, right: x + h - top, top: y + left, bottom: y + right };
    case 180:
      return { left: x + w - right, right: x + w - left, top: y + h - bottom, bottom: y + h - top };
    case 270:
      return { left: x + top, right: x + bottom, top: y + w - right, bottom: y + w - left };
    default:
      return { left: x + left, right: x + right, top: y + top, bottom: y + bottom };
  }
}

export const moved = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left + by,
  right: right + by,
  top: top + by,
  bottom: bottom + by,
});

/** A box that is so much larger on every side. */
export const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

export const within = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});

export const isEmpty = ({ left, right, top, bottom }: Box): boolean => right <= left || bottom <= top;

export const overlap = (a: Box, b: Box): boolean => !isEmpty(within(a, b));
