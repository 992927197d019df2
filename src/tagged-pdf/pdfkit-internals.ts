import PDFDocument from 'pdfkit';
import type { PdfMatrix } from './matrix.ts';

/** An indirect object of the file being written. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfReference;
  /** What the page's next operators go into. */
  content: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly annotations: PdfReference[];
}

export interface FontkitGlyph {
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  /** Null for a glyph without an outline. */
  _decode(): unknown;
  _getMetrics(): { readonly leftBearing: number };
}

export interface FontkitFont {
  readonly unitsPerEm: number;
  readonly maxp: Readonly<Record<string, number>>;
  getGlyph(id: number): FontkitGlyph;
}

/** The part of a font that goes into the file. Index in `glyphs` = CID. */
export interface FontkitSubset {
  readonly glyphs: unknown[];
  readonly mapping: Record<number, number>;
  font: FontkitFont;
  /** There is none in a subset of a CFF font. */
  readonly glyphEncoder?: unknown;
  includeGlyph(id: number): number;
  _addGlyph(entry: unknown): number;
  /** Filled while the subset is encoded. */
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
}

/** A font as pdfkit embeds it. `unicode` and `widths` are indexed by CID; widths in thousandths of an em. */
export interface PdfkitFont {
  readonly id: string;
  readonly name: string;
  readonly font: FontkitFont;
  readonly scale: number;
  readonly subset?: FontkitSubset;
  readonly unicode: number[][];
  readonly widths: number[];
  ref(): PdfReference;
}

export interface PdfkitOptions {
  readonly compress: boolean;
  readonly lang?: string;
  readonly tagged: boolean;
  readonly font: null;
  readonly autoFirstPage: false;
  readonly displayTitle: true;
  readonly pdfVersion: '1.7';
  readonly subset?: 'PDF/A-2a';
  readonly info: Readonly<Record<string, unknown>>;
  /** Of our own: what stands in the file's first line, as pdfkit knows no PDF 2.0. */
  readonly header: `%PDF-${string}`;
}

/** What we use of pdfkit's document, private members included: pdfkit is pinned, `checkInternals` looks for each. */
export interface PdfkitDocument {
  page: PdfPage;
  _font: PdfkitFont | null;
  _fontSize: number;
  _id: Uint8Array;
  /** What the Info dictionary is made of, and its object. */
  info: Readonly<Record<string, unknown>>;
  _info: PdfReference | undefined;
  readonly options: PdfkitOptions;
  _ctm: PdfMatrix;
  readonly _root: PdfReference;
  _addPdfaMetadata?: () => void;
  ref(data?: Record<string, unknown>): PdfReference;
  addContent(data: string): this;
  addPage(options?: unknown): this;
  font(source: unknown, family?: unknown, size?: unknown): this;
  text(...args: readonly unknown[]): this;
  openImage(source: unknown): unknown;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
  link(x: number, y: number, width: number, height: number, url: unknown): this;
  goTo(x: number, y: number, width: number, height: number, name: string): this;
  addNamedDestination(name: string, ...args: readonly unknown[]): void;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
  on(event: 'data', listener: (chunk: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  end(): void;
  _write(data: string | Uint8Array): void;
  _addInfo(): void;
  _finalize(): void;
}

export const PdfkitBase = PDFDocument as unknown as {
  new (options: PdfkitOptions): PdfkitDocument;
  readonly prototype: PdfkitDocument;
};

/** A text string of the file: pdfkit writes a plain string as a name. */
export function pdfString(text: string): object {
  return Object(text) as object;
}
