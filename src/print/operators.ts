import type { Box, Color } from '../verify/index.ts';

/** Numbers as content streams have them: points to a hundred-thousandth, no exponents. */
export const numbers = (...values: readonly number[]): string =>
  values.map((value) => String(Number(value.toFixed(5)) + 0)).join(' ');

/** The operands of `re`: a box from the top left corner of a sheet of this height. */
const rectangle = ({ left, right, top, bottom }: Box, height: number): string =>
  numbers(left, height - bottom, right - left, bottom - top);

/** What is drawn shows inside the box only. */
export const clipped = (box: Box, height: number, content: string): string =>
  `q ${rectangle(box, height)} re W n\n${content}\nQ`;

/** A box in a screen colour, each channel 0 to 255. */
export function fillBox(box: Box, color: NonNullable<Color>, height: number): string {
  return `${numbers(...color.map((level) => level / 255))} rg ${rectangle(box, height)} re f`;
}
