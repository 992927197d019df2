import type { Problem } from '../../model/index.ts';
import type { PdfReading } from '../../verify/index.ts';
import { unextendable } from '../grounds.ts';
import { type Imposition, type Side, sidesOf } from '../imposition.ts';

/** Pixels per inch that a printed picture needs. */
const LEAST_PIXELS = 300;

/** Edges of the sheet are alike within this, points. */
const SAME = 0.01;

/** What a print shop would send back: coarse pictures, and pictures or shapes that end at the trim. */
export function pressFindings(plan: Imposition, pages: PdfReading): readonly Problem[] {
  const coarse = pages.pages.flatMap(({ number, paints }) =>
    paints.flatMap(({ picture }): readonly Problem[] => {
      if (!picture || picture.pixelsPerInch >= LEAST_PIXELS) return [];
      return [
        {
          code: 'print/coarse-picture',
          severity: 'warning',
          message: `A picture on page ${number} has ${Math.round(picture.pixelsPerInch)} pixels per inch; the press needs ${LEAST_PIXELS}.`,
          hint: 'Use a larger picture, or a drawing (SVG).',
          page: number,
        },
      ];
    }),
  );
  const atTrim = sidesOf(plan).flatMap((side) => endingAtTrim(side, plan, pages));
  return [...coarse, ...atTrim];
}

function endingAtTrim({ placements }: Side, { size }: Imposition, pages: PdfReading): readonly Problem[] {
  return placements.flatMap(({ page: index, cell }): readonly Problem[] => {
    const page = pages.pages[index];
    const isAtEdge =
      cell.left < SAME ||
      cell.top < SAME ||
      cell.right > size.width - SAME ||
      cell.bottom > size.height - SAME;
    if (!page || !isAtEdge || unextendable(page).length === 0) return [];
    return [
      {
        code: 'print/no-bleed',
        severity: 'warning',
        message: `Something on page ${page.number} reaches its edge and cannot be carried on into the bleed.`,
        hint: 'Let only plain grounds reach the edge, or keep pictures and shapes away from it.',
        page: page.number,
      },
    ];
  });
}
