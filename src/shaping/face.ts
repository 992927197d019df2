import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type * as harfbuzz from 'harfbuzzjs';
import { isInvisible } from './characters.ts';
import type { FontFace } from './families.ts';
import { FontRefused, readFontFile } from './font-file.ts';

type HarfBuzz = typeof harfbuzz;

/** A font file opened for shaping and for questions about what it holds. */
export interface Face {
  /** Absolute path of its file. */
  readonly file: string;
  readonly harfbuzz: HarfBuzz;
  readonly font: harfbuzz.Font;
  /** Reused by every shaping; nobody keeps it. */
  readonly buffer: harfbuzz.Buffer;
  readonly unitsPerEm: number;
  /**
   * True when the character prints, or prints nothing by its nature. HarfBuzz can make some characters from others
   * (a narrow space from the space, é from e and its accent): they count.
   */
  covers(codePoint: number): boolean;
  /** Advance of a glyph, font units. */
  glyphWidth(glyphId: number): number;
  /** The glyph that the font's character map gives, or 0. */
  glyphOf(codePoint: number): number;
}

type FaceFile = Pick<FontFace, 'file' | 'stamp'>;

/** One for the life of the process: a font's bytes are held once, also by HarfBuzz. */
const openFaces = new Map<string, { readonly stamp: FaceFile['stamp']; readonly face: Promise<Face> }>();

/**
 * Opens a font file; the second time it is the same face, unless the file was written anew. HarfBuzz itself is loaded
 * with the first one. Throws FontRefused.
 */
export function openFace({ file, stamp }: FaceFile): Promise<Face> {
  const known = openFaces.get(file);
  if (known && known.stamp === stamp) return known.face;
  const opened = { stamp, face: readFace(file) };
  openFaces.set(file, opened);
  // a file that was refused may be mended while a preview runs
  opened.face.catch(() => {
    if (openFaces.get(file) === opened) openFaces.delete(file);
  });
  return opened.face;
}

async function readFace(file: string): Promise<Face> {
  const [harfbuzz, bytes] = await Promise.all([import('harfbuzzjs'), readBytes(file)]);
  return createFace(harfbuzz, readFontFile(bytes, basename(file)), file);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    // a copy of its own: Node hands small files out of a shared pool
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FontRefused(
      'font/missing-file',
      `The font file ${file} could not be read (${reason}).`,
      'Check that the file is there, or install the program again.',
    );
  }
}

function createFace(harfbuzz: HarfBuzz, bytes: Uint8Array, file: string): Face {
  const hbFace = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const font = new harfbuzz.Font(hbFace);
  const buffer = new harfbuzz.Buffer();
  const widths = new Map<number, number>();
  const covered = new Map<number, boolean>();

  const canMake = (codePoint: number): boolean => {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false; // half a character
    buffer.reset();
    buffer.addCodePoints([codePoint]);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    return buffer.getGlyphInfos().every((glyph) => glyph.codepoint !== 0);
  };

  return {
    file,
    harfbuzz,
    font,
    buffer,
    unitsPerEm: hbFace.upem,
    covers(codePoint) {
      let answer = covered.get(codePoint);
      if (answer === undefined) {
        answer = isInvisible(codePoint) || font.nominalGlyph(codePoint) !== undefined || canMake(codePoint);
        covered.set(codePoint, answer);
      }
      return answer;
    },
    glyphWidth(glyphId) {
      let width = widths.get(glyphId);
      if (width === undefined) {
        width = font.glyphHAdvance(glyphId);
        widths.set(glyphId, width);
      }
      return width;
    },
    glyphOf: (codePoint) => font.nominalGlyph(codePoint) ?? 0,
  };
}
