/** Objects of a PDF file (ISO 32000-1, 7.3). Numbers, booleans and null are JavaScript's own. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfObject[];

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string of bytes; `bytes` holds one byte in each character. */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
  /** The string as text: UTF-16 or UTF-8 with a mark, else PDFDocEncoding read as Latin-1. */
  get text(): string {
    const { bytes } = this;
    if (bytes.startsWith('\xfe\xff')) return utf16(bytes.slice(2));
    if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
    return bytes;
  }
}

export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** Entries as written: a value may be a reference, which `PdfFile.resolve` follows. */
export class PdfDict {
  readonly entries: ReadonlyMap<string, PdfObject>;
  constructor(entries: ReadonlyMap<string, PdfObject>) {
    this.entries = entries;
  }
  get(key: string): PdfObject {
    return this.entries.get(key) ?? null;
  }
}

/** `raw` is still encoded by the filters that `dict` names. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** Big-endian UTF-16, one byte in each character, to text. */
export function utf16(bytes: string): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  }
  return text;
}

/** The file cannot be read; `message` says why, in words for the person who has the file. */
export class PdfUnreadable extends Error {
  override readonly name = 'PdfUnreadable';
  readonly kind: UnreadableKind;
  constructor(message: string, kind: UnreadableKind = 'damaged') {
    super(message);
    this.kind = kind;
  }
}

export type UnreadableKind = 'damaged' | 'truncated' | 'encrypted' | 'not-a-pdf';
