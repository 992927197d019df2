import type { Box } from './node.ts';

/** A PDF transformation: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type PdfMatrix = readonly [number, number, number, number, number, number];
/** Left, bottom, right, top in page space, origin bottom left. */
export type PdfRect = [number, number, number, number];

/** At most four decimals: a hundredth of a printer's dot, and no exponent, which PDF cannot read. */
export function round(value: number): number {
  const rounded = Math.round(value * 1e4) / 1e4;
  return Object.is(rounded, -0) ? 0 : rounded;
}

export function toPage(matrix: PdfMatrix, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright rectangle round a box that may be turned. */
export function rectOnPage(matrix: PdfMatrix, box: Pick<Box, 'left' | 'top' | 'width' | 'height'>): PdfRect {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const corners = [
    toPage(matrix, box.left, box.top),
    toPage(matrix, right, box.top),
    toPage(matrix, box.left, bottom),
    toPage(matrix, right, bottom),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function roundRect(rect: PdfRect): PdfRect {
  return [round(rect[0]), round(rect[1]), round(rect[2]), round(rect[3])];
}
