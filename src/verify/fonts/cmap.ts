import { END, Keyword, Lexer } from '../file/lexer.ts';
import { type PdfObject, PdfString, utf16 } from '../file/pdf-objects.ts';

interface Range {
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

/** A parsed CMap: which byte sequences are codes, and what each code stands for (ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CMap {
  readonly ranges: readonly Range[];
  /** Code to text, from bfchar and bfrange. */
  readonly text: ReadonlyMap<number, string>;
  /** Code to CID, from cidchar and cidrange. */
  readonly cids: ReadonlyMap<number, number>;
}

/** Codes a range may spell out; more is a hostile file, not a font. */
const WIDEST_RANGE = 0x10000;

/** @throws PdfUnreadable on broken syntax */
export function readCMap(bytes: Uint8Array): CMap {
  const lexer = new Lexer(bytes, 0, false);
  const ranges: Range[] = [];
  const text = new Map<number, string>();
  const cids = new Map<number, number>();
  let operands: PdfObject[] = [];
  for (let token = lexer.next(); token !== END; token = lexer.next()) {
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    switch (token.word) {
      case 'endcodespacerange':
        eachGroup(operands, 2, ([low, high]) => {
          if (low instanceof PdfString && high instanceof PdfString)
            ranges.push({ length: low.bytes.length, low: codeOf(low.bytes), high: codeOf(high.bytes) });
        });
        break;
      case 'endbfchar':
        eachGroup(operands, 2, ([code, target]) => {
          if (code instanceof PdfString && target instanceof PdfString)
            text.set(codeOf(code.bytes), utf16(target.bytes));
        });
        break;
      case 'endbfrange':
        eachGroup(operands, 3, ([low, high, target]) => readTextRange(low, high, target, text));
        break;
      case 'endcidchar':
        eachGroup(operands, 2, ([code, cid]) => {
          if (code instanceof PdfString && typeof cid === 'number') cids.set(codeOf(code.bytes), cid);
        });
        break;
      case 'endcidrange':
        eachGroup(operands, 3, ([low, high, cid]) => {
          if (!(low instanceof PdfString) || !(high instanceof PdfString) || typeof cid !== 'number') return;
          eachCode(low, high, (code, index) => cids.set(code, cid + index));
        });
    }
    operands = [];
  }
  return { ranges, text, cids };
}

function eachGroup(
  operands: readonly PdfObject[],
  size: number,
  visit: (group: readonly PdfObject[]) => void,
): void {
  for (let i = 0; i + size <= operands.length; i += size) visit(operands.slice(i, i + size));
}

function eachCode(low: PdfString, high: PdfString, visit: (code: number, index: number) => void): void {
  const first = codeOf(low.bytes);
  const last = Math.min(codeOf(high.bytes), first + WIDEST_RANGE);
  for (let code = first; code <= last; code++) visit(code, code - first);
}

function readTextRange(
  low: PdfObject | undefined,
  high: PdfObject | undefined,
  target: PdfObject | undefined,
  text: Map<number, string>,
): void {
  if (!(low instanceof PdfString) || !(high instanceof PdfString)) return;
  eachCode(low, high, (code, index) => {
    if (Array.isArray(target)) {
      const item: unknown = target[index];
      if (item instanceof PdfString) text.set(code, utf16(item.bytes));
    } else if (target instanceof PdfString) {
      const start = utf16(target.bytes);
      const last = start.charCodeAt(start.length - 1);
      text.set(code, start.slice(0, -1) + String.fromCharCode(last + index));
    }
  });
}

/** The number that the bytes of a code spell. */
const codeOf = (bytes: string): number => codeAt(bytes, 0, bytes.length);

/** The number that some bytes of a string spell, as many as there are from `at` on and `length` at most. */
export function codeAt(bytes: string, at: number, length: number): number {
  const end = Math.min(at + length, bytes.length);
  let code = 0;
  for (let i = at; i < end; i++) code = code * 256 + bytes.charCodeAt(i);
  return code;
}

/** How many bytes the code at `at` has: the first codespace range that takes it, else the shortest there is. */
export function codeLength(ranges: readonly Range[], bytes: string, at: number): number {
  let shortest = 4;
  for (const range of ranges) {
    const code = codeAt(bytes, at, range.length);
    if (code >= range.low && code <= range.high) return range.length;
    shortest = Math.min(shortest, range.length);
  }
  return ranges.length > 0 ? shortest : 1;
}
