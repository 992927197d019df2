import { encode } from 'uqr';
import type { StructureElement } from '../../verify/index.ts';
import { type Finding, measuring, type RenderedEdition } from '../rule.ts';

const POINTS_IN_MM = 72 / 25.4;
/** ISO/IEC 18004 asks for four squares of nothing on each side. */
const QUIET_ZONE = 4;

export const qrSize = measuring({
  id: 'print/qr-size',
  source:
    'Denso Wave, who made the QR code: a square of four printer dots or more, 0.33 mm at 300 dots an inch. Measured on the finished PDF.',
  needs: 'layout',
  stops: 'strict',
  // millimetres: of the whole code with its margin, and of one of its squares.
  limits: { least: 20, least_square: 0.33 },
  run: ({ localised: { handout, locale }, rendered }, limits) => {
    const { learnMore } = handout;
    if (!learnMore) return [];
    const squares = encode(learnMore.url, { ecc: 'M', border: 0 }).size + 2 * QUIET_ZONE;
    const widths = rendered
      .flatMap((edition) => codesOf(edition, locale.strings.learn_more_qr))
      .map((points) => points / POINTS_IN_MM);
    if (widths.length === 0) return [];
    const width = Math.min(...widths);
    const square = width / squares;
    if (width >= limits.least - TOLERANCE && square >= limits.least_square) return [];
    const finding: Finding = {
      severity: 'warning',
      message: `The QR code is ${Math.round(width)} mm wide and its squares ${square.toFixed(2)} mm: a telephone may not read it from paper.`,
      hint: `Write a shorter address: ${learnMore.url.length} letters need ${squares - 2 * QUIET_ZONE} squares in a row.`,
      place: learnMore.place,
    };
    return [finding];
  },
});

/** Sizes in a PDF are rounded, millimetres. */
const TOLERANCE = 0.01;

/** Widths of the codes of an edition, points; they are known by what they say to those who cannot see them. */
function codesOf({ reading: { structure } }: RenderedEdition, alt: string): readonly number[] {
  const codes: number[] = [];
  const visit = (element: StructureElement): void => {
    const box = element.attributes.get('BBox');
    if (element.type === 'Figure' && element.alt === alt && Array.isArray(box)) {
      const [left, , right] = box as readonly number[];
      if (left !== undefined && right !== undefined) codes.push(right - left);
    }
    for (const kid of element.kids) if (kid.type === 'element') visit(kid.element);
  };
  for (const root of structure?.roots ?? []) visit(root);
  return codes;
}
