/** Most lines or pixels that one count stands for. */
const MOST_LINES = 256;
const MOST_PIXELS = 128;
const CHUNK = 64 * 1024;

/**
 * Packs lines (PWG 5102.4, 4.3): how often a line stands, less one; then its pixels, as runs of the same (count less one, the
 * pixel) and as series of different ones (257 less count, the pixels). Comes in chunks of about 64 KB.
 * @param channels bytes of a pixel.
 */
export function* packLines(lines: Iterable<Uint8Array>, channels: number): Generator<Uint8Array> {
  let chunk: Uint8Array[] = [];
  let length = 0;
  for (const { line, count } of repeated(lines)) {
    const packed = packLine(line, count, channels);
    chunk.push(packed);
    length += packed.length;
    if (length < CHUNK) continue;
    yield Buffer.concat(chunk);
    chunk = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(chunk);
}

function* repeated(
  lines: Iterable<Uint8Array>,
): Generator<{ readonly line: Uint8Array; readonly count: number }> {
  let line: Uint8Array | null = null;
  let count = 0;
  for (const next of lines) {
    if (line && count < MOST_LINES && Buffer.compare(line, next) === 0) {
      count++;
      continue;
    }
    if (line) yield { line, count };
    line = next;
    count = 1;
  }
  if (line) yield { line, count };
}

function packLine(line: Uint8Array, count: number, channels: number): Uint8Array {
  const pixels = line.length / channels;
  // at worst a count for every 128 pixels, and the repeats of the line
  const packed = new Uint8Array(1 + line.length + Math.ceil(pixels / 2) + 1);
  packed[0] = count - 1;
  let end = 1;
  const take = (from: number, to: number): void => {
    packed.set(line.subarray(from * channels, to * channels), end);
    end += (to - from) * channels;
  };
  const same = (a: number): boolean => {
    for (let channel = 0; channel < channels; channel++)
      if (line[a * channels + channel] !== line[(a + 1) * channels + channel]) return false;
    return true;
  };
  for (let from = 0; from < pixels; ) {
    let to = from + 1;
    const most = Math.min(pixels, from + MOST_PIXELS);
    if (to < pixels && !same(from)) {
      // up to where two are the same
      while (to < most && !(to + 1 < pixels && same(to))) to++;
      packed[end++] = to - from === 1 ? 0 : 257 - (to - from);
      take(from, to);
    } else {
      while (to < most && same(to - 1)) to++;
      packed[end++] = to - from - 1;
      take(from, from + 1);
    }
    from = to;
  }
  return packed.subarray(0, end);
}
