import type { Problem } from '../model/index.ts';

/** A font that cannot be used, as an error that carries the problem to report. */
export class FontRefused extends Error {
  override readonly name = 'FontRefused';
  readonly problem: Problem;

  constructor(code: `font/${string}`, message: string, hint: string) {
    super(message);
    this.problem = { code, severity: 'error', message, hint };
  }
}

const NEEDED_TABLES = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name'];
const USE_STATIC = 'Use the static TrueType files (.ttf) of the font, one file for each weight.';

/**
 * Checks that a font file is one that can be shaped and embedded: a static TrueType font, alone in its file, whose
 * licence bits do not forbid embedding. Returns its bytes; throws FontRefused.
 *
 * Web fonts crash fontkit's subsetting (WOFF2) or cost twice the time (WOFF); variable fonts would print their
 * default weight only; marks of PostScript outlines (CFF) cannot be composed with their letters into one glyph.
 */
export function readFontFile(bytes: Uint8Array, name: string): Uint8Array {
  const signature = bytes.length >= 12 ? String.fromCharCode(...bytes.subarray(0, 4)) : '';
  if (signature === 'wOFF' || signature === 'wOF2') {
    throw new FontRefused(
      'font/web-font',
      `The font file ${name} is a web font (${signature === 'wOF2' ? 'WOFF2' : 'WOFF'}), which cannot be put into a PDF safely.`,
      USE_STATIC,
    );
  }
  if (signature === 'ttcf') {
    throw new FontRefused('font/collection', `The file ${name} holds several fonts at once.`, USE_STATIC);
  }
  if (signature === 'OTTO') {
    throw new FontRefused(
      'font/postscript-outlines',
      `The font file ${name} has PostScript outlines (OpenType CFF), with which accents and vowel signs cannot be kept in the PDF’s text.`,
      USE_STATIC,
    );
  }
  const tables = signature === '\0\u0001\0\0' || signature === 'true' ? readTables(bytes) : null;
  if (!tables || NEEDED_TABLES.some((table) => !tables.has(table))) {
    throw new FontRefused(
      'font/unreadable',
      `The file ${name} is not a complete TrueType font.`,
      'Download the font again, or use another font.',
    );
  }
  if (tables.has('fvar')) {
    throw new FontRefused(
      'font/variable',
      `The font file ${name} is a variable font: bold text would come out in its normal weight.`,
      USE_STATIC,
    );
  }
  if (forbidsEmbedding(bytes, tables.get('OS/2'))) {
    throw new FontRefused(
      'font/embedding-forbidden',
      `The licence in the font file ${name} forbids putting the font into a PDF.`,
      'Ask the font’s maker for a licence that allows embedding, or use another font.',
    );
  }
  return bytes;
}

/** Offset of each table; null when the directory does not fit the file. */
function readTables(bytes: Uint8Array): Map<string, number> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  const end = 12 + view.getUint16(4) * 16;
  if (end > bytes.length) return null;
  for (let entry = 12; entry < end; entry += 16) {
    const offset = view.getUint32(entry + 8);
    if (offset + view.getUint32(entry + 12) > bytes.length) return null;
    tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), offset);
  }
  return tables;
}

/** OpenType OS/2 fsType: 2 in the low bits is “restricted licence”. */
function forbidsEmbedding(bytes: Uint8Array, os2: number | undefined): boolean {
  if (os2 === undefined || os2 + 10 > bytes.length) return false;
  const fsType = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(os2 + 8);
  return (fsType & 0x000f) === 2;
}
