import type { PdfPage } from './read-page.ts';
import type { PdfReading } from './read-pdf.ts';

/**
 * For each page the share of its height between the top of the first and the bottom of the last thing that belongs to
 * the text: 0 for a page without any, 1 for one that is full from edge to edge. Furniture and decoration do not count.
 */
export function pageFill(pdf: PdfReading): readonly number[] {
  return pdf.pages.map(fillOf);
}

function fillOf(page: PdfPage): number {
  const boxes = [...page.texts, ...page.paints]
    .filter((mark) => !mark.artifact && mark.mcid !== null)
    .map((mark) => mark.box)
    .filter((box) => box.bottom > box.top && box.right > box.left);
  if (boxes.length === 0) return 0;
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
  const bottom = Math.min(page.height, Math.max(...boxes.map((box) => box.bottom)));
  return Math.max(0, bottom - top) / page.height;
}
