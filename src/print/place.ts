import type { Box } from '../verify/index.ts';
import type { Placement, Size } from './imposition.ts';

/** A page upright in the middle of a cell, which may be larger than it is. */
export function placeCentred(page: number, { width, height }: Size, cell: Box): Placement {
  return {
    page,
    left: (cell.left + cell.right - width) / 2,
    top: (cell.top + cell.bottom - height) / 2,
    turn: 0,
    cell,
  };
}

/** Cells of these widths side by side, from the left edge of a sheet, as high as it is. */
export function columns(widths: readonly number[], height: number): readonly Box[] {
  let left = 0;
  return widths.map((width) => {
    const cell = { left, top: 0, right: left + width, bottom: height };
    left += width;
    return cell;
  });
}
