import type { LaidOutPage } from '../tagged-pdf/index.ts';
import { type PdfReading, pageFill } from '../verify/index.ts';

/** A last page with less on it than this share of its height looks like a mistake. */
const THIN = 0.25;

/** One with less than this is worth saving where closer lines can. */
const HALF = 0.6;

/**
 * Pages of the longest document whose last page is worth another layout, which costs as much as all else: in a
 * handout of two pages a half-empty one stands out, in a book of fifty a nearly empty one does not.
 */
const LONGEST = { thin: 24, half: 8 } as const;

/** THIN of laid-out boxes: ink seldom fills its box, and stands out of it by a hair at most. */
const SURELY_THIN = 0.24;

/** Whether a finished file ends with a page that is nearly empty. */
export function endsThin(reading: PdfReading): boolean {
  return isThin(pageFill(reading), THIN, LONGEST.thin);
}

/** Whether a finished file ends with a page that is less than half full. */
export function endsHalfEmpty(reading: PdfReading): boolean {
  return isThin(pageFill(reading), HALF, LONGEST.half);
}

/** Whether a file that is bound in so many pages a sheet has one page more than fills its sheets. */
export function spillsOver(pages: number, signature: number | undefined): boolean {
  return signature !== undefined && pages > signature && pages % signature === 1;
}

/** The most pages that save paper: one less, or those of one sheet less where sheets are bound. */
export function fewerPages(pages: number, signature = 1): number {
  return (Math.ceil(pages / signature) - 1) * signature;
}

/**
 * Whether pages that are laid out, and not drawn yet, will surely end so. Boxes are larger than the ink in them: false
 * says nothing.
 */
export function willEndThin(layout: readonly LaidOutPage[]): boolean {
  return isThin(layout.map(filledShare), SURELY_THIN, LONGEST.thin);
}

const isThin = (fill: readonly number[], least: number, longest: number): boolean =>
  fill.length > 1 && fill.length <= longest && (fill.at(-1) ?? 1) < least;

function filledShare({ height, boxes }: LaidOutPage): number {
  const content = boxes.filter(
    ({ artifact, text, structure }) => !artifact && (text ? /\S/u.test(text.value) : structure === 'Figure'),
  );
  if (content.length === 0) return 0;
  const top = Math.min(...content.map((box) => box.top));
  const bottom = Math.max(...content.map((box) => box.top + box.height));
  return (bottom - top) / height;
}
