/** Contrast of colours, after WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */

/** Shares of 0 to 1 of `#rrggbb`. Throws a RangeError for anything else. */
function channels(color: string): [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) throw new RangeError(`${color} is not a colour of the form #rrggbb`);
  const share = (index: number): number => Number.parseInt(match[index] ?? '', 16) / 255;
  return [share(1), share(2), share(3)];
}

/** 0 for black to 1 for white. */
export function relativeLuminance(color: string): number {
  const linear = (share: number): number =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  const [red, green, blue] = channels(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 for equal colours to 21 for black on white. */
export function contrastRatio(one: string, other: string): number {
  const [darker, lighter] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** The grey an office printer makes of a colour (ITU-R BT.601 luma of the stored values), as `#rrggbb`. */
export function asGrey(color: string): string {
  const [red, green, blue] = channels(color);
  const byte = Math.round((0.299 * red + 0.587 * green + 0.114 * blue) * 255);
  return `#${byte.toString(16).padStart(2, '0').repeat(3)}`;
}
