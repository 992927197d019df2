import { latin1 } from './bytes.ts';
import { type Cipher, cipherOf } from './cipher.ts';
import { type Entry, readCrossReferences } from './cross-references.ts';
import { decode } from './filters.ts';
import { Keyword, Lexer, type Token } from './lexer.ts';
import {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  PdfUnreadable,
} from './pdf-objects.ts';

/** An opened file: objects by number, read when first asked for. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly #entries: ReadonlyMap<number, Entry>;
  readonly #objects = new Map<number, PdfObject>();
  readonly #packs = new Map<number, readonly PdfObject[]>();
  readonly #decoded = new WeakMap<PdfStream, Uint8Array>();
  #cipher: Cipher | null = null;

  constructor(bytes: Uint8Array, password: string) {
    if (!latin1(bytes, 0, Math.min(1024, bytes.length)).includes('%PDF-'))
      throw new PdfUnreadable('it does not start like a PDF', 'not-a-pdf');
    this.bytes = bytes;
    const { entries, trailer } = readCrossReferences(bytes, {
      at: (offset) => {
        const object = this.#objectAt(offset, null);
        if (!(object instanceof PdfStream)) throw new PdfUnreadable('the table of its objects is missing');
        return object;
      },
      decoded: (stream) => this.decoded(stream),
    });
    this.#entries = entries;
    this.trailer = trailer;
    const encrypt = this.dict(trailer.get('Encrypt'));
    if (trailer.get('Encrypt') !== null && !encrypt)
      throw new PdfUnreadable('it is encrypted, and does not say how', 'encrypted');
    if (encrypt) this.#cipher = cipherOf(this.#whole(encrypt), this.#firstId(), password);
  }

  /** The object itself, or what a reference names. A missing object is null, as the standard has it. */
  resolve(object: PdfObject): PdfObject {
    let value = object;
    for (let hops = 0; value instanceof PdfRef; hops++) {
      if (hops > 20) throw new PdfUnreadable('an object refers to itself');
      value = this.#object(value);
    }
    return value;
  }

  dict(object: PdfObject): PdfDict | null {
    const value = this.resolve(object);
    return value instanceof PdfDict ? value : value instanceof PdfStream ? value.dict : null;
  }

  stream(object: PdfObject): PdfStream | null {
    const value = this.resolve(object);
    return value instanceof PdfStream ? value : null;
  }

  /** An array; a single value stands for an array of one, null for an empty one. */
  list(object: PdfObject): readonly PdfObject[] {
    const value = this.resolve(object);
    return Array.isArray(value) ? value : value === null ? [] : [value as PdfObject];
  }

  number(object: PdfObject): number | null {
    const value = this.resolve(object);
    return typeof value === 'number' ? value : null;
  }

  numbers(object: PdfObject): readonly number[] {
    return this.list(object).map((item) => this.number(item) ?? 0);
  }

  name(object: PdfObject): string | null {
    const value = this.resolve(object);
    return value instanceof PdfName ? value.name : null;
  }

  text(object: PdfObject): string | null {
    const value = this.resolve(object);
    return value instanceof PdfString ? value.text : null;
  }

  /** The bytes of a stream with its filters undone. */
  decoded(stream: PdfStream): Uint8Array {
    const known = this.#decoded.get(stream);
    if (known) return known;
    const parameters = this.list(stream.dict.get('DecodeParms'));
    let bytes = stream.raw;
    this.list(stream.dict.get('Filter')).forEach((filter, index) => {
      bytes = decode(this.name(filter) ?? '', bytes, this.dict(parameters[index] ?? null));
    });
    this.#decoded.set(stream, bytes);
    return bytes;
  }

  get catalog(): PdfDict {
    const catalog = this.dict(this.trailer.get('Root'));
    if (!catalog) throw new PdfUnreadable('its catalogue is missing');
    return catalog;
  }

  #object(ref: PdfRef): PdfObject {
    const known = this.#objects.get(ref.number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(ref.number);
    let value: PdfObject = null;
    if (entry?.type === 'offset' && entry.generation === ref.generation)
      value = this.#objectAt(entry.offset, ref.number);
    else if (entry?.type === 'packed') value = this.#pack(entry.stream)[entry.index] ?? null;
    this.#objects.set(ref.number, value);
    return value;
  }

  #objectAt(offset: number, expected: number | null): PdfObject {
    const lexer = new Lexer(this.bytes, offset);
    const number = lexer.next();
    const generation = lexer.next();
    const keyword = lexer.next();
    if (!(keyword instanceof Keyword) || keyword.word !== 'obj' || (expected !== null && number !== expected))
      throw new PdfUnreadable(`object ${expected ?? ''} is not where the file says it is`);
    const value = lexer.object();
    if (!(value instanceof PdfDict)) return this.#opened(value, expected, generation);
    const after = lexer.next();
    if (!(after instanceof Keyword) || after.word !== 'stream')
      return this.#opened(value, expected, generation);
    let start = lexer.position;
    if (this.bytes[start] === 13) start++;
    if (this.bytes[start] === 10) start++;
    const length = this.number(value.get('Length')) ?? -1;
    const end = new Lexer(this.bytes, start + length).next();
    if (length < 0 || !(end instanceof Keyword) || end.word !== 'endstream')
      throw new PdfUnreadable(`the length of stream ${expected ?? ''} is wrong`);
    const stream = new PdfStream(value, this.bytes.subarray(start, start + length));
    return this.#opened(stream, expected, generation);
  }

  /** What is read before the cipher is known, tables and the Encrypt dictionary itself, is not encrypted. */
  #opened(value: PdfObject, number: number | null, generation: Token): PdfObject {
    if (!this.#cipher || number === null) return value;
    return this.#cipher(value, number, typeof generation === 'number' ? generation : 0);
  }

  /** A dictionary with all it refers to put in place. */
  #whole(dict: PdfDict): PdfDict {
    return new PdfDict(
      new Map(
        [...dict.entries].map(([key, entry]) => {
          const value = this.resolve(entry);
          return [key, value instanceof PdfDict ? this.#whole(value) : value];
        }),
      ),
    );
  }

  #firstId(): string {
    const [first = null] = this.list(this.trailer.get('ID'));
    const id = this.resolve(first);
    return id instanceof PdfString ? id.bytes : '';
  }

  /** True for a file that is protected, though it may open without a password. */
  get isProtected(): boolean {
    return this.#cipher !== null;
  }

  /** The objects of an object stream (7.5.7). */
  #pack(number: number): readonly PdfObject[] {
    const known = this.#packs.get(number);
    if (known) return known;
    const stream = this.stream(new PdfRef(number, 0));
    if (!stream) throw new PdfUnreadable(`object stream ${number} is missing`);
    const bytes = this.decoded(stream);
    const header = new Lexer(bytes);
    const first = this.number(stream.dict.get('First')) ?? 0;
    const objects: PdfObject[] = [];
    for (let count = this.number(stream.dict.get('N')) ?? 0; count > 0; count--) {
      header.next();
      const offset = header.next();
      if (typeof offset !== 'number') throw new PdfUnreadable(`object stream ${number} is damaged`);
      objects.push(new Lexer(bytes, first + offset).object());
    }
    this.#packs.set(number, objects);
    return objects;
  }
}

/**
 * Opens a PDF the way readers do, from its end.
 * @throws PdfUnreadable when the file is damaged, encrypted or not a PDF
 */
export function openPdf(bytes: Uint8Array, password = ''): PdfFile {
  return new PdfFile(bytes, password);
}
