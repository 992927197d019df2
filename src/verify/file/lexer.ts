import { CLASS, DELIMITER, NUMBER, SPACE, short } from './bytes.ts';
import { PdfDict, PdfName, type PdfObject, PdfRef, PdfUnreadable } from './pdf-objects.ts';
import { hexString, literalString } from './strings.ts';

/** A bare word: an operator in a content stream, `obj` or `endobj` in a file. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}
export const END = Symbol('end of bytes');
export type Token = PdfObject | Keyword | typeof END;

const CLOSE_ARRAY = new Keyword(']');
const CLOSE_DICT = new Keyword('>>');

/** Deeper nesting than any honest file has; stops a hostile one from exhausting the stack. */
const DEEPEST = 200;

/** Reads PDF objects and keywords from bytes, one after another (ISO 32000-1, 7.2 and 7.3). */
export class Lexer {
  readonly bytes: Uint8Array;
  position: number;
  /** References `1 0 R` exist in files, not in content streams. */
  readonly #references: boolean;
  readonly #names = new Map<string, PdfName>();
  readonly #keywords = new Map<string, Keyword>();
  #depth = 0;

  constructor(bytes: Uint8Array, position = 0, references = true) {
    this.bytes = bytes;
    this.position = position;
    this.#references = references;
  }

  /** The next object or keyword, or `END`. Throws `PdfUnreadable` on broken syntax. */
  next(): Token {
    this.skipSpace();
    const { bytes } = this;
    if (this.position >= bytes.length) return END;
    const byte = this.#at(this.position);
    const kind = CLASS[byte];
    if (kind === NUMBER) return this.#numberOrReference();
    if (kind !== DELIMITER) return this.#word();
    this.position++;
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return literalString(this);
      case 0x5b:
        return this.#array();
      case 0x5d:
        return CLOSE_ARRAY;
      case 0x3c:
        if (this.#at(this.position) !== 0x3c) return hexString(this);
        this.position++;
        return this.#dict();
      case 0x3e:
        if (this.#at(this.position) === 0x3e) {
          this.position++;
          return CLOSE_DICT;
        }
    }
    throw new PdfUnreadable(`unexpected “${String.fromCharCode(byte)}” at byte ${this.position - 1}`);
  }

  skipSpace(): void {
    const { bytes } = this;
    while (this.position < bytes.length) {
      const byte = this.#at(this.position);
      if (byte === 0x25) {
        while (
          this.position < bytes.length &&
          this.#at(this.position) !== 10 &&
          this.#at(this.position) !== 13
        )
          this.position++;
      } else if (CLASS[byte] !== SPACE) return;
      else this.position++;
    }
  }

  /** The next token as an object; throws where a keyword stands instead. */
  object(): PdfObject {
    const token = this.next();
    if (token === END || token instanceof Keyword)
      throw new PdfUnreadable(`a value is missing at byte ${this.position}`);
    return token;
  }

  #at(index: number): number {
    return this.bytes[index] ?? -1;
  }

  #number(): number {
    const start = this.position;
    let sign = 1;
    let value = 0;
    let scale = 0;
    for (; ; this.position++) {
      const byte = this.#at(this.position);
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + (byte - 0x30);
        scale *= 10;
      } else if (byte === 0x2e && scale === 0) scale = 1;
      else if (byte === 0x2d && this.position === start) sign = -1;
      else if (byte !== 0x2b && byte !== 0x2d) break; // stray signs inside a number: skipped, as readers do
    }
    return (sign * value) / (scale || 1);
  }

  #numberOrReference(): number | PdfRef {
    const value = this.#number();
    if (!this.#references || !Number.isInteger(value) || value < 0) return value;
    const after = this.position;
    this.skipSpace();
    if (this.#isDigit(this.#at(this.position))) {
      const generation = this.#number();
      this.skipSpace();
      const follows = CLASS[this.#at(this.position + 1)] ?? SPACE;
      if (this.#at(this.position) === 0x52 && (follows === SPACE || follows === DELIMITER)) {
        this.position++;
        return new PdfRef(value, generation);
      }
    }
    this.position = after;
    return value;
  }

  #isDigit(byte: number): boolean {
    return byte >= 0x30 && byte <= 0x39;
  }

  #regular(): string {
    const start = this.position;
    while (this.position < this.bytes.length) {
      const kind = CLASS[this.#at(this.position)];
      if (kind === SPACE || kind === DELIMITER) break;
      this.position++;
    }
    return short(this.bytes, start, this.position);
  }

  #word(): Token {
    const word = this.#regular();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    let keyword = this.#keywords.get(word);
    if (!keyword) {
      keyword = new Keyword(word);
      this.#keywords.set(word, keyword);
    }
    return keyword;
  }

  #name(): PdfName {
    const written = this.#regular();
    let name = this.#names.get(written);
    if (!name) {
      name = new PdfName(
        written.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      );
      this.#names.set(written, name);
    }
    return name;
  }

  #array(): readonly PdfObject[] {
    const items: PdfObject[] = [];
    this.#descend();
    for (let item = this.next(); item !== CLOSE_ARRAY; item = this.next()) {
      if (item === END || item instanceof Keyword) throw new PdfUnreadable('an array has no end');
      items.push(item);
    }
    this.#depth--;
    return items;
  }

  #dict(): PdfDict {
    const entries = new Map<string, PdfObject>();
    this.#descend();
    for (let key = this.next(); key !== CLOSE_DICT; key = this.next()) {
      if (!(key instanceof PdfName)) throw new PdfUnreadable('a dictionary has no end');
      entries.set(key.name, this.object());
    }
    this.#depth--;
    return new PdfDict(entries);
  }

  #descend(): void {
    if (++this.#depth > DEEPEST) throw new PdfUnreadable('objects are nested too deeply');
  }
}
