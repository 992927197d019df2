import type { Furniture, Problem, Prose } from '../../model/index.ts';
import { type PdfReading, readPdf } from '../read-pdf.ts';
import { checkFurniture } from './check-furniture.ts';
import { checkTagging } from './check-tagging.ts';
import { checkText } from './check-text.ts';
import { checkVisibility } from './check-visibility.ts';
import { compareText } from './compare.ts';

/** More tell nobody anything new. */
const MOST_PROBLEMS = 10;

/**
 * Proves on the finished bytes, or on what was read from them, that a PDF holds every expected text: once, in order,
 * with its spaces, tagged, visible, with glyphs in embedded fonts; and beside it nothing but the furniture. At most ten
 * problems; none means that no letter was lost.
 */
export function guardText(
  pdf: Uint8Array | PdfReading,
  expected: readonly Prose[],
  furniture: Furniture,
): readonly Problem[] {
  if (!(pdf instanceof Uint8Array)) return guardReading(pdf, expected, furniture);
  const reading = readPdf(pdf);
  return reading.ok ? guardReading(reading.value, expected, furniture) : reading.problems;
}

function guardReading(pdf: PdfReading, expected: readonly Prose[], furniture: Furniture): readonly Problem[] {
  const tagging = checkTagging(pdf);
  if (!pdf.structure) return tagging;
  const comparison = compareText(pdf, expected);
  return [
    ...checkText(comparison),
    ...checkVisibility(pdf, comparison),
    ...tagging,
    ...checkFurniture(pdf, furniture),
  ].slice(0, MOST_PROBLEMS);
}
