import type { LaidOutPage } from '../tagged-pdf/index.ts';
import { type PdfReading, pageFill } from '../verify/index.ts';

/** A last page with less on it than this share of its height looks like a mistake. */
const THIN = 0.25;

/**
 * Shares of a last page below which it is worth saving where closer lines can, with the pages of the longest document
 * of which that holds. Another layout costs as much as all else: in a handout of two pages a half-empty one stands out,
 * in a book of fifty a nearly empty one does not.
 */
const WORTH_SAVING = [
  { least: 0.6, longest: 8 },
  { least: 0.4, longest: 16 },
] as const;
/** Pages of the longest document of which a thin last page is avoided. */
const LONGEST_THIN = 24;

/** Ink seldom fills its box, and stands out of it by this share of the page at most. */
const HAIR = 0.01;

/** The air of boxes at the top and foot of what stands on a page takes this share of it at most. */
const AIR = 0.03;

/** Share of a page that the closest lines save on each page before the last, at most. */
const SAVED_BY_CLOSER = 0.15;

/** Whether a finished file ends with a page that is nearly empty. */
export function endsThin(reading: PdfReading): boolean {
  return isThin(pageFill(reading), THIN, LONGEST_THIN);
}

/** Whether a finished file ends with a page that is half empty, or emptier than that in a long one. */
export function endsHalfEmpty(reading: PdfReading): boolean {
  const fill = pageFill(reading);
  return WORTH_SAVING.some(({ least, longest }) => isThin(fill, least, longest));
}

/** Whether a file that is bound in so many pages a sheet has one page more than fills its sheets. */
export function spillsOver(pages: number, signature: number | undefined): boolean {
  return signature !== undefined && pages > signature && pages % signature === 1;
}

/** The most pages that save paper: one less, or those of one sheet less where sheets are bound. */
export function fewerPages(pages: number, signature = 1): number {
  return (Math.ceil(pages / signature) - 1) * signature;
}

/** What is wrong with how pages end. */
export type Ending = 'thin' | 'half-empty' | null;

/**
 * How pages that are laid out, and not drawn yet, will surely end, where that is worth another layout. Boxes are larger
 * than the ink in them: null says nothing. A half-empty page counts only where closer lines have a chance to save it.
 */
export function willEnd(layout: readonly LaidOutPage[]): Ending {
  const fill = layout.map(filledShare);
  if (isThin(fill, THIN - HAIR, LONGEST_THIN)) return 'thin';
  // whether it is thin or half empty only its ink can tell
  if (isThin(fill, THIN + AIR, LONGEST_THIN)) return null;
  const isHalfEmpty = WORTH_SAVING.some(({ least, longest }) => isThin(fill, least - HAIR, longest));
  return isHalfEmpty && (fill.at(-1) ?? 1) < (fill.length - 1) * SAVED_BY_CLOSER ? 'half-empty' : null;
}

/** Share of a page by which a guess at what closer lines save may be wrong, as blocks stay whole. */
const UNSURE = 0.15;

/**
 * Whether even the closest lines, which save twice what the mildest do, will leave a last page, as far as can be told.
 * @param milder the same pages with the mildest of closer lines
 */
export function savesTooLittle(wished: readonly LaidOutPage[], milder: readonly LaidOutPage[]): boolean {
  if (milder.length < wished.length) return false;
  const [before = 0, after = 0] = [wished, milder].map((pages) => pages.map(filledShare).at(-1));
  return 2 * after - before > UNSURE;
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
