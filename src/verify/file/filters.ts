import { constants, inflateSync } from 'node:zlib';
import { latin1 } from './bytes.ts';
import { lzw } from './lzw.ts';
import { type PdfDict, PdfUnreadable } from './pdf-objects.ts';

/** The number under `key`, or the default. */
type Parameter = (key: string, otherwise: number) => number;

/** Larger than anything we read whole; a stream that grows past it is hostile. */
const LARGEST = 256 * 1024 * 1024;

const FILTERS = {
  FlateDecode: (bytes, parameter) => undoPredictor(inflate(bytes), parameter),
  ASCIIHexDecode: (bytes) => {
    const digits = latin1(bytes)
      .replace(/>[\s\S]*$/, '')
      .replace(/[^0-9a-fA-F]/g, '');
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  },
  ASCII85Decode: (bytes) => ascii85(latin1(bytes)),
  LZWDecode: (bytes, parameter) => undoPredictor(lzw(bytes, parameter('EarlyChange', 1)), parameter),
  RunLengthDecode: (bytes) => runLength(bytes),
} satisfies Record<string, (bytes: Uint8Array, parameter: Parameter) => Uint8Array>;

const SHORT_NAMES: Readonly<Record<string, keyof typeof FILTERS>> = {
  Fl: 'FlateDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  RL: 'RunLengthDecode',
};

/** Undoes one filter (ISO 32000-1, 7.4). Throws `PdfUnreadable` for a filter that is no text filter. */
export function decode(filter: string, bytes: Uint8Array, parameters: PdfDict | null): Uint8Array {
  const name = SHORT_NAMES[filter] ?? filter;
  if (!(name in FILTERS))
    throw new PdfUnreadable(`a stream is packed with ${filter}, which is not supported`);
  return FILTERS[name as keyof typeof FILTERS](bytes, (key, otherwise) => {
    const value = parameters?.get(key);
    return typeof value === 'number' ? value : otherwise;
  });
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    // readers accept a stream without its check sum, so what they show must be read here too
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST });
  } catch (error) {
    throw new PdfUnreadable(`a packed stream is damaged (${error instanceof Error ? error.message : error})`);
  }
}

function undoPredictor(bytes: Uint8Array, parameter: Parameter): Uint8Array {
  const predictor = parameter('Predictor', 1);
  if (predictor < 2) return bytes;
  if (predictor === 2) return undoDifferences(bytes, parameter);
  const columns = parameter('Columns', 1);
  const step = Math.max(1, (parameter('Colors', 1) * parameter('BitsPerComponent', 8)) >> 3);
  const width = Math.ceil((columns * parameter('Colors', 1) * parameter('BitsPerComponent', 8)) / 8);
  const rows = Math.floor(bytes.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const type = bytes[row * (width + 1)];
    for (let i = 0; i < width; i++) {
      const at = row * width + i;
      const left = i >= step ? (result[at - step] ?? 0) : 0;
      const up = row > 0 ? (result[at - width] ?? 0) : 0;
      const corner = row > 0 && i >= step ? (result[at - width - step] ?? 0) : 0;
      const value = bytes[row * (width + 1) + 1 + i] ?? 0;
      result[at] = value + predicted(type, left, up, corner);
    }
  }
  return result;
}

/** TIFF predictor 2: each sample is the difference to the one to its left. */
function undoDifferences(bytes: Uint8Array, parameter: Parameter): Uint8Array {
  const colors = parameter('Colors', 1);
  const bits = parameter('BitsPerComponent', 8);
  const width = Math.ceil((parameter('Columns', 1) * colors * bits) / 8);
  if (bits !== 8) throw new PdfUnreadable(`a stream uses the TIFF predictor with ${bits} bits`);
  const result = Uint8Array.from(bytes);
  for (let at = 0; at < result.length; at++)
    if (at % width >= colors) result[at] = (result[at] ?? 0) + (result[at - colors] ?? 0);
  return result;
}

/** PNG row filters (RFC 2083, 6). */
function predicted(type: number | undefined, left: number, up: number, corner: number): number {
  switch (type) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const base = left + up - corner;
      const [a, b, c] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

function ascii85(text: string): Uint8Array {
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const missing = 5 - group.length;
    let value = 0;
    for (let i = 0; i < 5; i++) value = value * 85 + (group[i] ?? 84);
    for (let i = 0; i < 4 - missing; i++) bytes.push(Math.floor(value / 256 ** (3 - i)) & 255);
    group = [];
  };
  for (const char of text) {
    if (char === '~') break;
    if (char === 'z' && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (char >= '!' && char <= 'u') {
      group.push(char.charCodeAt(0) - 33);
      if (group.length === 5) flush();
    }
  }
  if (group.length > 1) flush();
  return Uint8Array.from(bytes);
}

function runLength(bytes: Uint8Array): Uint8Array {
  const result: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i++] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      for (let n = 0; n <= length; n++) result.push(bytes[i++] ?? 0);
    } else {
      const value = bytes[i++] ?? 0;
      for (let n = 0; n < 257 - length; n++) result.push(value);
    }
  }
  return Uint8Array.from(result);
}
