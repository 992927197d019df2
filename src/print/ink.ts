import type { Box, Color, PaintMark, PdfPage } from '../verify/index.ts';
import type { Side } from './imposition.ts';
import { boxOnSheet, isEmpty, within } from './matrix.ts';

const WHITE = 255;

/** White paper shows through white ink. */
const isInk = (color: Color): boolean => color === null || color.some((level) => level < WHITE);

/** What of a page shows ink: its letters, and its paints that are not white. Boxes on the page. */
function inkOfPage(page: PdfPage): readonly Box[] {
  const paints = page.paints.filter((mark: PaintMark) => mark.kind !== 'annotation' && isInk(mark.color));
  const letters = page.texts.filter(({ text, visible }) => visible === true && /\S/u.test(text));
  return [...paints, ...letters].map(({ box }) => box).filter((box) => !isEmpty(box));
}

/** The ink on a side of a sheet, as the plan places it. */
export function inkOn({ placements }: Side, pages: readonly PdfPage[]): readonly Box[] {
  return placements.flatMap((placed) => {
    const page = pages[placed.page];
    if (!page) return [];
    return inkOfPage(page)
      .map((box) => within(boxOnSheet(box, placed, page), placed.cell))
      .filter((box) => !isEmpty(box));
  });
}
