/** Millimetres, upright: the shorter side first. */
export interface MediaSize {
  readonly width: number;
  readonly height: number;
}

const MM_AN_INCH = 25.4;
const POINTS_AN_INCH = 72;
/** Printers and PDFs round differently; no two papers are closer than this, millimetres. */
const TOLERANCE = 1;

const upright = (a: number, b: number): MediaSize => ({ width: Math.min(a, b), height: Math.max(a, b) });

/** Size of a page, from points. */
export const sizeOfPage = (width: number, height: number): MediaSize =>
  upright((width / POINTS_AN_INCH) * MM_AN_INCH, (height / POINTS_AN_INCH) * MM_AN_INCH);

/** The size that a name of PWG 5101.1 ends in: `iso_a4_210x297mm`, `na_letter_8.5x11in`. Null for any other name. */
export function sizeOfMedia(name: string): MediaSize | null {
  const [, width, height, unit] = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(name) ?? [];
  if (!unit) return null;
  const scale = unit === 'in' ? MM_AN_INCH : 1;
  return upright(Number(width) * scale, Number(height) * scale);
}

/** The size of `media-size`, which counts hundredths of a millimetre. */
export const sizeOfDimensions = (x: number, y: number): MediaSize => upright(x / 100, y / 100);

export const isSameSize = (one: MediaSize, other: MediaSize): boolean =>
  Math.abs(one.width - other.width) < TOLERANCE && Math.abs(one.height - other.height) < TOLERANCE;

/** The papers that people call by a name. */
const NAMES = [
  { name: 'Letter', width: 215.9, height: 279.4 },
  { name: 'Legal', width: 215.9, height: 355.6 },
  { name: 'Tabloid', width: 279.4, height: 431.8 },
  { name: 'A3', width: 297, height: 420 },
  { name: 'A4', width: 210, height: 297 },
  { name: 'A5', width: 148, height: 210 },
  { name: 'A6', width: 105, height: 148 },
] as const;

/** `A4`; of a paper that people have no name for, `98 × 191 mm`. */
export function nameOfSize(size: MediaSize): string {
  const known = NAMES.find((one) => isSameSize(one, size));
  return known?.name ?? `${Math.round(size.width)} × ${Math.round(size.height)} mm`;
}
