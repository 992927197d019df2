import type { Box } from '../verify/index.ts';

/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Degrees clockwise by which a page is turned. */
export type Turn = 0 | 90 | 180 | 270;

/** A page on a side of a sheet. Points from the top left corner of the trimmed sheet, y downwards. */
export interface Placement {
  /** From 0. */
  readonly page: number;
  /** Corner of the page's box as it lies there, turned. */
  readonly left: number;
  readonly top: number;
  readonly turn: Turn;
  /** The panel, half sheet or card that the page stands in: nothing of the page shows beyond. */
  readonly cell: Box;
}

/** A line across the whole sheet, at so many points from its left or top edge. */
export interface Mark {
  readonly kind: 'fold' | 'cut';
  readonly axis: 'vertical' | 'horizontal';
  readonly at: number;
}

export interface Side {
  readonly placements: readonly Placement[];
  readonly marks: readonly Mark[];
}

/** A piece of paper. What is folded is folded towards its back. */
export interface Sheet {
  readonly front: Side;
  /** Null for a sheet that is printed on one side. */
  readonly back: Side | null;
}

/** Where every page of a file goes: a plan, drawn by `imposeSheets` and held to by `guardSheets`. */
export interface Imposition {
  /** Of the trimmed sheet. */
  readonly size: Size;
  readonly sheets: readonly Sheet[];
  /** The edge over which the sheet is turned to print its back; null where no sheet has one. */
  readonly flip: 'short-edge' | 'long-edge' | null;
}

/** The sides of all sheets as a file has them: front, back, front … */
export const sidesOf = ({ sheets }: Imposition): readonly Side[] =>
  sheets.flatMap(({ front, back }) => (back ? [front, back] : [front]));

/** Size of a page as it lies on a sheet. */
export const turned = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };
