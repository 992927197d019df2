/** Sheets and parts of sheets by name, shorter side first, points. */
const PAPERS: readonly (readonly [name: string, width: number, height: number])[] = [
  ['Letter', 612, 792],
  ['Legal', 612, 1008],
  ['Tabloid', 792, 1224],
  ['A3', 841.89, 1190.55],
  ['A4', 595.28, 841.89],
  ['A5', 419.53, 595.28],
  ['A6', 297.64, 419.53],
  ['half Letter', 396, 612],
  ['quarter Letter', 306, 396],
  ['panel of Letter', 261, 612],
  ['panel of A4', 274.96, 595.28],
];

/** Printers round to whole millimetres or points. */
const SLACK = 1.5;
const MM = 25.4 / 72;

/** Whether a page of this size, in points, is a sheet that printers have, or a part that one is folded or cut into. */
export const isUsualSize = (width: number, height: number): boolean => !/×/.test(paperName(width, height));

/** What a page of this size, in points, is called: `A4`, `Letter, landscape` or `100 × 150 mm`. */
export function paperName(width: number, height: number): string {
  const [short, long] = width <= height ? [width, height] : [height, width];
  const paper = PAPERS.find(([, w, h]) => Math.abs(w - short) < SLACK && Math.abs(h - long) < SLACK);
  if (!paper) return `${Math.round(width * MM)} × ${Math.round(height * MM)} mm`;
  return width > height ? `${paper[0]}, landscape` : paper[0];
}
