import { END, Keyword, Lexer } from '../file/lexer.ts';
import { PdfDict, PdfName, type PdfObject, PdfUnreadable } from '../file/pdf-objects.ts';

/**
 * Told of one operator with what stands before it (ISO 32000-1, 7.8.2). `BI` carries the dictionary of the inline image.
 * `start` is where its operands begin among the bytes, and `end` where it ends.
 */
export type Visit = (operator: string, operands: readonly PdfObject[], start: number, end: number) => void;

/**
 * Hands on the operations of a content stream, in order. Operands are collected anew for each operation.
 * @throws PdfUnreadable on broken syntax
 */
export function readContent(bytes: Uint8Array, visit: Visit): void {
  const lexer = new Lexer(bytes, 0, false);
  let operands: PdfObject[] = [];
  let start = 0;
  for (let token = lexer.next(); token !== END; token = lexer.next()) {
    if (!(token instanceof Keyword)) operands.push(token);
    else {
      const read = token.word === 'BI' ? [inlineImage(lexer)] : operands;
      visit(token.word, read, start, lexer.position);
      start = lexer.position;
      operands = [];
    }
  }
}

/** Reads the dictionary after BI and steps over the picture's bytes to behind EI (8.9.7). */
function inlineImage(lexer: Lexer): PdfDict {
  const entries = new Map<string, PdfObject>();
  for (let key = lexer.next(); !(key instanceof Keyword && key.word === 'ID'); key = lexer.next()) {
    if (!(key instanceof PdfName)) throw new PdfUnreadable('a picture in a page is damaged');
    entries.set(key.name, lexer.object());
  }
  const { bytes } = lexer;
  for (let at = lexer.position + 1; at + 2 < bytes.length; at++) {
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isSpace(bytes[at - 1]) && isSpace(bytes[at + 2])) {
      if (!continuesAsContent(bytes, at + 2)) continue;
      lexer.position = at + 2;
      return new PdfDict(entries);
    }
  }
  throw new PdfUnreadable('a picture in a page has no end');
}

function isSpace(byte: number | undefined): boolean {
  return (
    byte === undefined || byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32
  );
}

/** “EI” may occur by chance among the picture's bytes; what follows the real one is plain ASCII. */
function continuesAsContent(bytes: Uint8Array, from: number): boolean {
  for (const byte of bytes.subarray(from, from + 12))
    if (byte > 126 || (byte < 32 && !isSpace(byte))) return false;
  return true;
}
