/** Everything inside is in points; these stand at the edges. */
const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

/** Millimetres to points. */
export function mm(value: number): number {
  return (value / MM_PER_INCH) * POINTS_PER_INCH;
}

/** Inches to points. */
export function inch(value: number): number {
  return value * POINTS_PER_INCH;
}
