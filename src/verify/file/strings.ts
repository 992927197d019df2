import { HEX } from './bytes.ts';
import { PdfString, PdfUnreadable } from './pdf-objects.ts';

/** Where something is read, which moves on with what was read. */
interface Cursor {
  readonly bytes: Uint8Array;
  position: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const at = ({ bytes }: Cursor, index: number): number => bytes[index] ?? -1;

/** A string in hexadecimal, behind its `<`; the cursor is left behind its end. */
export function hexString(cursor: Cursor): PdfString {
  let text = '';
  let high = -1;
  for (;;) {
    const byte = at(cursor, cursor.position++);
    if (byte === 0x3e) break;
    if (byte < 0) throw new PdfUnreadable('a string has no end');
    const digit = HEX[byte] ?? -1;
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      text += String.fromCharCode(high * 16 + digit);
      high = -1;
    }
  }
  return new PdfString(high < 0 ? text : text + String.fromCharCode(high * 16));
}

/** A string in letters, behind its `(`; the cursor is left behind its end. */
export function literalString(cursor: Cursor): PdfString {
  let text = '';
  for (let depth = 1; ; ) {
    const byte = at(cursor, cursor.position++);
    if (byte < 0) throw new PdfUnreadable('a string has no end');
    if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) return new PdfString(text);
    if (byte === 0x5c) text += escaped(cursor);
    else if (byte === 13) {
      if (at(cursor, cursor.position) === 10) cursor.position++;
      text += '\n';
    } else text += String.fromCharCode(byte);
  }
}

/** What a backslash and what follows it stand for. */
function escaped(cursor: Cursor): string {
  const byte = at(cursor, cursor.position++);
  if (byte >= 0x30 && byte <= 0x37) {
    let code = byte - 0x30;
    for (let digits = 1; digits < 3; digits++) {
      const digit = at(cursor, cursor.position) - 0x30;
      if (digit < 0 || digit > 7) break;
      code = code * 8 + digit;
      cursor.position++;
    }
    return String.fromCharCode(code & 255);
  }
  if (byte === 13) {
    if (at(cursor, cursor.position) === 10) cursor.position++;
    return '';
  }
  if (byte === 10 || byte < 0) return '';
  const char = String.fromCharCode(byte);
  return ESCAPES[char] ?? char;
}
