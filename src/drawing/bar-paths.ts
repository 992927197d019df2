export interface BarMeasure {
  /** What is shown, per cent of the width. */
  readonly percent: number;
  /** Where a line crosses, per cent of the width. */
  readonly mark: number;
  /** Points, or any other unit. */
  readonly width: number;
  readonly height: number;
}

/** Part of the height that the bar takes; the line runs through all of it, so that the lines of rows meet. */
const THICK = 0.62;
/** Points between stripes. */
const STRIPE = 4;
/** Strokes of the line in the height, and the part of each that is drawn. */
const DASHES = 4;
const DASH = 0.55;

/** What is drawn, in points from the top left corner; mirrored for languages that are read from the right. */
export function barPaths(
  { percent, mark, width, height }: BarMeasure,
  isRtl: boolean,
): Record<'track' | 'bar' | 'stripes' | 'line' | 'lineOnBar', string> {
  const at = (x: number): number => round(isRtl ? width - x : x);
  const top = round((height * (1 - THICK)) / 2);
  const bottom = round(height - top);
  const end = (Math.min(percent, 100) / 100) * width;
  const shoulder = percent > 100 ? end - (bottom - top) / 2 : end;
  const line = at((mark / 100) * width);
  const stripes = Array.from(
    { length: Math.max(0, Math.ceil(end / STRIPE) - 1) },
    (_, i) => (i + 1) * STRIPE,
  );
  const step = height / DASHES;
  return {
    track: `M${at(0)} ${top}H${at(width)}V${bottom}H${at(0)}Z`,
    bar: `M${at(0)} ${top}H${at(shoulder)}L${at(end)} ${height / 2}L${at(shoulder)} ${bottom}H${at(0)}Z`,
    stripes: [0, ...stripes].map((x) => `M${at(x)} ${top}V${bottom}`).join(''),
    line: Array.from(
      { length: DASHES },
      (_, i) => `M${line} ${round(i * step)}V${round((i + DASH) * step)}`,
    ).join(''),
    lineOnBar: `M${line} ${top}V${bottom}`,
  };
}

const round = (x: number): number => Math.round(x * 100) / 100;
