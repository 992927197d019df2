import type { Problem } from '../model/index.ts';
import { mm } from '../theme/index.ts';
import type { Box, PdfPage } from '../verify/index.ts';
import { type Imposition, type Side, sidesOf } from './imposition.ts';
import { boxOnSheet } from './matrix.ts';

/** Where letters are kept: so far from the sheet's edge. */
const SAFE = mm(10);

/** What printers leave white at most: letters here are lost. */
const UNPRINTED = mm(6.7);

const HINT = 'Give the template wider margins, or print less on the page.';

/**
 * Letters that lie too near the edge of the sheet: an error where office printers leave the paper white, a warning
 * within 10 mm. Grounds may reach the edge: a printer cuts them off, and nobody misses them.
 */
export function unsafeInk(plan: Imposition, pages: readonly PdfPage[]): readonly Problem[] {
  return sidesOf(plan).flatMap((side, index) => {
    const nearest = nearestLetters(side, plan, pages);
    if (!nearest || nearest.distance >= SAFE - 0.01) return [];
    const { distance, text } = nearest;
    const far = (distance / mm(1)).toFixed(1);
    return [
      {
        code: 'print/near-edge',
        severity: distance < UNPRINTED ? 'error' : 'warning',
        message: `“${text.trim().slice(0, 40)}” stands ${far} mm from the edge of the sheet (side ${index + 1}); printers need up to 6.7 mm, and hands 10 mm.`,
        hint: HINT,
        page: index + 1,
      },
    ];
  });
}

function nearestLetters(
  { placements }: Side,
  { size }: Imposition,
  pages: readonly PdfPage[],
): { readonly distance: number; readonly text: string } | undefined {
  return placements
    .flatMap((placed) => {
      const page = pages[placed.page];
      if (!page) return [];
      return page.texts
        .filter(({ text, visible }) => visible === true && /\S/u.test(text))
        .map(({ text, box }) => ({ text, distance: fromEdge(boxOnSheet(box, placed, page), size) }));
    })
    .toSorted((a, b) => a.distance - b.distance)[0];
}

const fromEdge = ({ left, top, right, bottom }: Box, size: Imposition['size']): number =>
  Math.min(left, top, size.width - right, size.height - bottom);
