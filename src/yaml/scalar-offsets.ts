import type { Scalar } from 'yaml';

const isSpace = (char: string | undefined): boolean => char !== undefined && /[ \t\r\n]/.test(char);

/** One character as it is written: what it stands for and how long its writing is. */
interface Written {
  readonly value: string;
  readonly length: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readDoubleQuoted(source: string, at: number): Written {
  if (source[at] !== '\\') return { value: source[at] ?? '', length: 1 };
  const kind = source[at + 1] ?? '';
  const digits = HEX_LENGTH[kind];
  if (digits === undefined) return { value: ESCAPES[kind] ?? kind, length: 2 };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  const value = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return { value, length: 2 + digits };
}

function readWritten(source: string, at: number, type: Scalar['type']): Written {
  if (type === 'QUOTE_DOUBLE') return readDoubleQuoted(source, at);
  if (type === 'QUOTE_SINGLE' && source.startsWith("''", at)) return { value: "'", length: 2 };
  return { value: source[at] ?? '', length: 1 };
}

/** A backslash at the end of a line of double-quoted text joins it to the next; it stands for nothing. */
const isJoin = (source: string, at: number, type: Scalar['type']): boolean =>
  type === 'QUOTE_DOUBLE' && source[at] === '\\' && /[\r\n]/.test(source[at + 1] ?? '');

function textStart(source: string, start: number, type: Scalar['type']): number {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return source.indexOf('\n', start) + 1;
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? start + 1 : start;
}

/**
 * Where each UTF-16 unit of a scalar's value is written: offsets into `source`.
 * Letters are exact in every style; a folded white space has the offset where the white space of the source begins.
 * Null when the two do not match.
 */
export function scalarOffsets(source: string, scalar: Scalar): readonly number[] | null {
  const { value, range, type } = scalar;
  if (typeof value !== 'string' || !range) return null;
  const offsets: number[] = [];
  let at = textStart(source, range[0], type);
  for (let unit = 0; unit < value.length; ) {
    const wanted = value[unit] ?? '';
    while (isJoin(source, at, type) || (!isSpace(wanted) && isSpace(source[at]))) at++;
    const written = readWritten(source, at, type);
    if (value.startsWith(written.value, unit) && written.value !== '') {
      for (let i = 0; i < written.value.length; i++) offsets.push(at);
      unit += written.value.length;
      at += written.length;
    } else if (isSpace(wanted)) {
      offsets.push(at);
      unit++;
      if (isSpace(source[at])) at++;
    } else return null;
    if (at > range[2]) return null;
  }
  return offsets;
}
