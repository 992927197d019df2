import type { Turned } from './sheet-back.ts';

/** A picture as its pixels, line by line from the top left: one byte each for gray, three for red, green and blue. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** The picture upright for the paper, whose shorter edge goes through the printer first: a lying page is turned a quarter to the left. */
export function upright(picture: Pixels): Pixels {
  const { width, height, channels, data } = picture;
  if (width <= height) return picture;
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels;
      const to = ((width - 1 - x) * height + y) * channels;
      for (let channel = 0; channel < channels; channel++) turned[to + channel] = data[from + channel] ?? 0;
    }
  }
  return { width: height, height: width, channels, data: turned };
}

/** The lines of a picture in the order and direction in which they are sent. */
export function* linesOf({ width, height, channels, data }: Pixels, turned: Turned): Generator<Uint8Array> {
  const bytes = width * channels;
  for (let line = 0; line < height; line++) {
    const at = (turned.along ? height - 1 - line : line) * bytes;
    const straight = data.subarray(at, at + bytes);
    yield turned.across ? mirrored(straight, channels) : straight;
  }
}

function mirrored(line: Uint8Array, channels: number): Uint8Array {
  const other = new Uint8Array(line.length);
  for (let at = 0; at < line.length; at += channels)
    other.set(line.subarray(at, at + channels), line.length - at - channels);
  return other;
}
