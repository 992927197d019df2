import { latin1 } from './bytes.ts';
import { Keyword, Lexer } from './lexer.ts';
import { PdfDict, type PdfStream, PdfUnreadable } from './pdf-objects.ts';

/** Where an object stands: at a byte of the file, or as the nth object of an object stream. */
export type Entry =
  | { readonly type: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly type: 'packed'; readonly stream: number; readonly index: number }
  | { readonly type: 'free' };

export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDict;
}

interface Streams {
  /** Reads the stream object at a byte of the file. */
  at(offset: number): PdfStream;
  decoded(stream: PdfStream): Uint8Array;
}

/**
 * Follows startxref and every Prev, newest first, as readers do (ISO 32000-1, 7.5.4 to 7.5.8). A file whose tables
 * are broken is refused, not repaired: each reader would repair it in its own way and show something else.
 */
export function readCrossReferences(bytes: Uint8Array, streams: Streams): CrossReferences {
  const entries = new Map<number, Entry>();
  let trailer: PdfDict | null = null;
  const seen = new Set<number>();
  const pending = [startOfTables(bytes)];
  for (let offset = pending.shift(); offset !== undefined; offset = pending.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    const lexer = new Lexer(bytes, offset);
    const first = lexer.next();
    const dict =
      first instanceof Keyword && first.word === 'xref'
        ? readTable(lexer, entries)
        : readStream(streams, offset, entries);
    trailer ??= dict;
    for (const key of ['XRefStm', 'Prev']) {
      const next = dict.get(key);
      if (typeof next === 'number') pending.push(next);
    }
  }
  if (!trailer) throw new PdfUnreadable('it has no table of its objects');
  return { entries, trailer };
}

function startOfTables(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - 2048));
  const found = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail);
  if (!found) throw new PdfUnreadable('its end is missing', 'truncated');
  return Number(found[1]);
}

function readTable(lexer: Lexer, entries: Map<number, Entry>): PdfDict {
  for (let token = lexer.next(); ; token = lexer.next()) {
    if (token instanceof Keyword && token.word === 'trailer') break;
    const count = lexer.next();
    if (typeof token !== 'number' || typeof count !== 'number')
      throw new PdfUnreadable('the table of its objects is damaged');
    for (let number = token; number < token + count; number++) {
      const offset = lexer.next();
      const generation = lexer.next();
      const state = lexer.next();
      if (typeof offset !== 'number' || typeof generation !== 'number' || !(state instanceof Keyword))
        throw new PdfUnreadable('the table of its objects is damaged');
      if (entries.has(number)) continue;
      entries.set(number, state.word === 'n' ? { type: 'offset', offset, generation } : { type: 'free' });
    }
  }
  const dict = lexer.next();
  if (!(dict instanceof PdfDict)) throw new PdfUnreadable('its trailer is missing');
  return dict;
}

function readStream(streams: Streams, offset: number, entries: Map<number, Entry>): PdfDict {
  const stream = streams.at(offset);
  const { dict } = stream;
  const widths = numbers(dict.get('W'));
  const size = dict.get('Size');
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  const index =
    dict.get('Index') === null ? [0, typeof size === 'number' ? size : 0] : numbers(dict.get('Index'));
  const rows = streams.decoded(stream);
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise;
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (rows[at++] ?? 0);
    return value;
  };
  for (let section = 0; section + 1 < index.length; section += 2) {
    const start = index[section] ?? 0;
    for (let number = start; number < start + (index[section + 1] ?? 0) && at < rows.length; number++) {
      const type = field(w0, 1);
      const second = field(w1, 0);
      const third = field(w2, 0);
      if (entries.has(number)) continue;
      if (type === 1) entries.set(number, { type: 'offset', offset: second, generation: third });
      else if (type === 2) entries.set(number, { type: 'packed', stream: second, index: third });
      else entries.set(number, { type: 'free' });
    }
  }
  return dict;
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
