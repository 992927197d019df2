import { editionOf } from '../editions/index.ts';
import type { Problem } from '../model/index.ts';
import { type PdfReading, typeSizes } from '../verify/index.ts';

const TABLE = new Set(['TH', 'TD', 'Caption']);
/** Rendered sizes are measured to a tenth of a point. */
const ROUNDING = 0.05;
/** A superscript has few letters, and at least this share of the size of its line. */
const SCRIPT = { letters: 12, share: 0.6 };

/**
 * Type that is smaller than the edition allows, one problem a kind of text. Which paragraphs are running text only the
 * source knows, so all are held to the least size of small print.
 */
export function sizesOfEdition(pdf: PdfReading, editionName: string): readonly Problem[] {
  const edition = editionOf(editionName);
  if (!edition || edition.pages === null) return [];
  const least = edition.leastSizes;
  return typeSizes(pdf).flatMap(({ structure, size, letters, example, page }): readonly Problem[] => {
    const wanted = TABLE.has(structure) ? least.table : least.small;
    const script = letters <= SCRIPT.letters && size >= wanted * SCRIPT.share;
    if (size >= wanted - ROUNDING || script) return [];
    const message = `“${example.slice(0, 60)}” on page ${page} is set in ${size} points; ${wanted} is the least there in the edition “${editionName}”.`;
    return [{ code: 'type/too-small', severity: 'error', message, hint: 'Make the PDF again.', page }];
  });
}
