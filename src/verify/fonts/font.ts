import type { PdfFile } from '../file/open-pdf.ts';
import type { PdfDict } from '../file/pdf-objects.ts';
import { matrixOf } from '../graphics/matrix.ts';
import { isBlank } from '../text/characters.ts';
import { directionOf, type TextDirection } from '../text/text-direction.ts';
import { type CMap, codeAt, codeLength, readCMap } from './cmap.ts';
import { type EncodingSource, encodingOf, type1Encoding } from './encodings.ts';
import { type Ink, type Outline, type Outlines, trueTypeOutlines } from './true-type.ts';

/** What one code of a font stands for. */
export interface Glyph {
  readonly code: number;
  /** What readers take it for; null where the font does not say. */
  readonly text: string | null;
  /** Shows nothing and need not: a space or a mark of no width. */
  readonly blank: boolean;
  readonly direction: TextDirection;
  /** Advance in thousandths of the font size. */
  readonly width: number;
  readonly ink: Ink;
  /** What the embedded program holds for it; null where that was not looked up (CFF, simple fonts, not embedded). */
  readonly outline: Outline | null;
}

export interface PdfFont {
  /** BaseFont with its subset prefix, such as `ABCDEF+SourceSans3-Bold`. */
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly hasToUnicode: boolean;
  /** The glyphs of a shown string, in order. */
  glyphs(bytes: string): readonly Glyph[];
  /** True when codes have one byte, so that word spacing applies to code 32. */
  readonly singleByte: boolean;
}

/** Room for a glyph whose outlines are unknown: from the descender to the height of capitals. */
const TYPICAL = { bottom: -50, top: 680 };

/** Reads a font dictionary (ISO 32000-1, 9.5 to 9.8). */
export function readFont(file: PdfFile, dict: PdfDict): PdfFont {
  const type = file.name(dict.get('Subtype')) ?? '';
  const name = file.name(dict.get('BaseFont')) ?? '';
  const stream = file.stream(dict.get('ToUnicode'));
  const toUnicode = stream ? readCMap(file.decoded(stream)) : null;
  const coding = type === 'Type0' ? compositeCoding(file, dict) : simpleCoding(file, dict, type);
  const known = new Map<number, Glyph>();
  const glyph = (code: number): Glyph => {
    let found = known.get(code);
    if (!found) {
      const width = coding.width(code);
      const outline = coding.outline?.(code) ?? null;
      const ink = (outline?.type === 'drawn' && outline.ink) || {
        left: width * 0.06,
        right: width * 0.94,
        ...TYPICAL,
      };
      const text = toUnicode?.text.get(code) ?? (toUnicode && type === 'Type0' ? null : coding.text(code));
      const blank = text !== null && isBlank(text);
      found = { code, text, blank, direction: directionOf(text ?? ''), width, ink, outline };
      known.set(code, found);
    }
    return found;
  };
  return {
    name,
    type,
    embedded: coding.embedded,
    hasToUnicode: toUnicode !== null,
    singleByte: coding.lengthAt === null,
    glyphs(bytes) {
      const shown: Glyph[] = [];
      if (!coding.lengthAt) {
        for (let i = 0; i < bytes.length; i++) shown.push(glyph(bytes.charCodeAt(i)));
        return shown;
      }
      for (let at = 0; at < bytes.length; ) {
        const length = coding.lengthAt(bytes, at);
        shown.push(glyph(codeAt(bytes, at, length)));
        at += length;
      }
      return shown;
    },
  };
}

interface Coding {
  readonly embedded: boolean;
  /** Null for fonts of one byte a code. */
  readonly lengthAt: ((bytes: string, at: number) => number) | null;
  readonly outline: ((code: number) => Outline) | null;
  width(code: number): number;
  text(code: number): string | null;
}

function embeddedProgram(file: PdfFile, font: PdfDict): { embedded: boolean; outlines: Outlines | null } {
  const descriptor = file.dict(font.get('FontDescriptor'));
  const trueType = file.stream(descriptor?.get('FontFile2') ?? null);
  const other = file.stream(descriptor?.get('FontFile') ?? descriptor?.get('FontFile3') ?? null);
  return {
    embedded: trueType !== null || other !== null,
    outlines: trueType ? trueTypeOutlines(file.decoded(trueType)) : null,
  };
}

function compositeCoding(file: PdfFile, dict: PdfDict): Coding {
  const descendant = file.dict(file.list(dict.get('DescendantFonts'))[0] ?? null);
  const encodingStream = file.stream(dict.get('Encoding'));
  const encoding: CMap | null = encodingStream ? readCMap(file.decoded(encodingStream)) : null;
  const cid = (code: number): number => (encoding ? (encoding.cids.get(code) ?? 0) : code);
  const { embedded, outlines } = descendant
    ? embeddedProgram(file, descendant)
    : { embedded: false, outlines: null };
  const map = file.stream(descendant?.get('CIDToGIDMap') ?? null);
  const mapBytes = map ? file.decoded(map) : null;
  const gid = (code: number): number => {
    const index = cid(code) * 2;
    return mapBytes ? ((mapBytes[index] ?? 0) << 8) | (mapBytes[index + 1] ?? 0) : cid(code);
  };
  const widths = descendant ? cidWidths(file, descendant) : new Map<number, number>();
  const standard = file.number(descendant?.get('DW') ?? null) ?? 1000;
  return {
    embedded,
    lengthAt: encoding ? (bytes, at) => codeLength(encoding.ranges, bytes, at) : () => 2,
    outline: outlines ? (code) => outlines(gid(code)) : null,
    width: (code) => widths.get(cid(code)) ?? standard,
    text: () => null,
  };
}

/** The W array of a CIDFont (9.7.4.3). */
function cidWidths(file: PdfFile, font: PdfDict): Map<number, number> {
  const widths = new Map<number, number>();
  const items = file.list(font.get('W')).map((item) => file.resolve(item));
  for (let i = 0; i + 1 < items.length; ) {
    const first = items[i];
    const next = items[i + 1] ?? null;
    if (typeof first !== 'number') break;
    if (typeof next === 'number') {
      const width = file.number(items[i + 2] ?? null) ?? 0;
      for (let cid = first; cid <= Math.min(next, first + 0xffff); cid++) widths.set(cid, width);
      i += 3;
    } else {
      file.numbers(next).forEach((width, index) => {
        widths.set(first + index, width);
      });
      i += 2;
    }
  }
  return widths;
}

function simpleCoding(file: PdfFile, dict: PdfDict, type: string): Coding {
  const first = file.number(dict.get('FirstChar')) ?? 0;
  const widths = file.numbers(dict.get('Widths'));
  const fallback = file.number(file.dict(dict.get('FontDescriptor'))?.get('MissingWidth') ?? null);
  const text = encodingOf(encodingSource(file, dict, type));
  const matrix = type === 'Type3' ? matrixOf(file.numbers(dict.get('FontMatrix'))) : null;
  return {
    embedded: type === 'Type3' || embeddedProgram(file, dict).embedded,
    lengthAt: null,
    outline: null,
    // the standard 14 fonts may come without widths: half the font size is near enough to place a box
    width: (code) => (widths[code - first] ?? fallback ?? 500) * (matrix ? matrix[0] * 1000 : 1),
    text,
  };
}

/** Flags of a font descriptor (9.8.2). */
const SYMBOLIC = 4;
/** Standard fonts that a reader has itself, with encodings of their own. */
const SYMBOL_FONTS = /^(?:[A-Z]{6}\+)?(?:Symbol|ZapfDingbats)/;

function encodingSource(file: PdfFile, dict: PdfDict, type: string): EncodingSource {
  const encoding = dict.get('Encoding');
  const descriptor = file.dict(dict.get('FontDescriptor'));
  const program = file.stream(descriptor?.get('FontFile') ?? null);
  const symbolic = ((file.number(descriptor?.get('Flags') ?? null) ?? 0) & SYMBOLIC) !== 0;
  const base = file.name(encoding) ?? file.name(file.dict(encoding)?.get('BaseEncoding') ?? null);
  return {
    base,
    differences: differences(file, dict),
    latin: type !== 'Type3' && !symbolic && !SYMBOL_FONTS.test(file.name(dict.get('BaseFont')) ?? ''),
    builtIn: program ? type1Encoding(file.decoded(program)) : null,
  };
}

/** Glyph names by code from Encoding/Differences (9.6.6.1). */
function differences(file: PdfFile, dict: PdfDict): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const item of file.list(file.dict(dict.get('Encoding'))?.get('Differences') ?? null)) {
    const value = file.resolve(item);
    if (typeof value === 'number') code = value;
    else names.set(code++, file.name(value) ?? '');
  }
  return names;
}
