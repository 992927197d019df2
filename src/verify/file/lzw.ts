import { PdfUnreadable } from './pdf-objects.ts';

const CLEAR = 256;
const END = 257;
const LONGEST_CODE = 12;
/** A stream that grows past this is hostile. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Undoes LZW as PDF has it (ISO 32000-1, 7.4.4): codes of 9 to 12 bits, the highest bit first.
 * @param early 1 where codes grow one entry early, as is usual; else 0
 */
export function lzw(bytes: Uint8Array, early: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let table: Uint8Array[] = [];
  let previous: Uint8Array | null = null;
  let width = 9;
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      table = [];
      width = 9;
      previous = null;
      continue;
    }
    const entry: Uint8Array | null = code < CLEAR ? Uint8Array.of(code) : (table[code - 258] ?? null);
    const next: Uint8Array | null =
      entry ?? (previous && code === table.length + 258 ? grown(previous, previous) : null);
    if (!next) throw new PdfUnreadable('a packed stream is damaged (LZW)');
    parts.push(next);
    size += next.length;
    if (size > LARGEST) throw new PdfUnreadable('a packed stream is too long');
    if (previous && table.length + 258 < 1 << LONGEST_CODE) table.push(grown(previous, next));
    previous = next;
    const codes = table.length + 258 + early;
    width = codes >= 2048 ? 12 : codes >= 1024 ? 11 : codes >= 512 ? 10 : 9;
  }
  return Buffer.concat(parts);
}

function grown(start: Uint8Array, end: Uint8Array): Uint8Array {
  const result = new Uint8Array(start.length + 1);
  result.set(start);
  result[start.length] = end[0] ?? 0;
  return result;
}
