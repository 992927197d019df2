import type { ClusterPart, PlacedGlyph } from '../tagged-pdf/index.ts';
import { attachesToPrevious, isAllInvisible } from './characters.ts';
import { ShapedCluster } from './cluster.ts';
import type { Face } from './face.ts';
import { lettersOf, type ShapedGlyph, type ShapedPosition } from './letters.ts';
import { hasRightToLeftLetter, mirror } from './mirror.ts';

export interface ShapeOptions {
  /** BCP 47; chooses among a font's forms for one letter. */
  readonly language?: string;
  /** OpenType features by tag. */
  readonly features?: Readonly<Record<string, boolean>> | undefined;
}

interface Part extends ClusterPart {
  /** Index of its first character in the string. */
  readonly start: number;
}

/**
 * Shapes one run (one font, one direction) and returns its clusters in logical order. Their texts, put together,
 * are the run's text; in a right-to-left run with brackets the way they were written, where textkit holds the
 * mirrored ones.
 */
export function shape(face: Face, text: string, options: ShapeOptions = {}): ShapedCluster[] {
  if (text === '') return [];
  const rightToLeft = hasRightToLeftLetter(text);
  // textkit has mirrored the brackets of right-to-left runs, and so does HarfBuzz: give it what was written
  const written = rightToLeft ? mirror(text) : text;
  // signs alone may be set from right to left, each beside another than the one it would be kerned to
  const features = /[\p{L}\p{N}]/u.test(text) ? options.features : { ...options.features, kern: false };
  const { glyphs, positions } = shapeGlyphs(face, written, rightToLeft, { ...options, features });
  const letters = rightToLeft ? null : lettersOf(face, text, glyphs, positions);
  if (letters) return letters;
  const graphemes = joinGraphemes(partsOf(face, written, glyphs, positions));
  const clusters = graphemes.map((parts) => createCluster(parts, rightToLeft));
  const length = clusters.reduce((sum, cluster) => sum + cluster.codePoints.length, 0);
  if (length !== text.length) {
    throw new Error(`Shaping lost count of ${JSON.stringify(text)}: ${length} of ${text.length} characters.`);
  }
  return clusters;
}

interface ShapedGlyphs {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly ShapedPosition[];
}

/** What HarfBuzz makes of a run, in visual order. */
function shapeGlyphs(face: Face, text: string, rightToLeft: boolean, options: ShapeOptions): ShapedGlyphs {
  const { harfbuzz, font, buffer } = face;
  buffer.reset(); // also resets the cluster level
  buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  if (options.language) buffer.setLanguage(options.language);
  const features = Object.entries(options.features ?? {}).map(
    ([tag, on]) => new harfbuzz.Feature(tag, Number(on)),
  );
  harfbuzz.shape(font, buffer, features);
  return { glyphs: buffer.getGlyphInfos(), positions: buffer.getGlyphPositions() };
}

/** What HarfBuzz can tell apart (a base, a mark, a ligature, a reordered syllable), in logical order. */
function partsOf(
  face: Face,
  text: string,
  glyphs: readonly ShapedGlyph[],
  positions: readonly ShapedPosition[],
): Part[] {
  const shaped: { start: number; left: number; advance: number; glyphs: PlacedGlyph[] }[] = [];
  let pen = 0;
  glyphs.forEach(({ codepoint: id, cluster: start }, index) => {
    const position = positions[index];
    if (!position) throw new Error('HarfBuzz returned glyphs without positions.');
    let part = shaped.at(-1);
    if (part?.start !== start) {
      part = { start, left: pen, advance: 0, glyphs: [] };
      shaped.push(part);
    }
    const x = pen - part.left + position.xOffset;
    part.glyphs.push({ id, x, y: position.yOffset, width: face.glyphWidth(id) });
    part.advance += position.xAdvance;
    pen += position.xAdvance;
  });

  shaped.sort((a, b) => a.start - b.start);
  return shaped.map((part, index) => {
    const start = index === 0 ? 0 : part.start;
    const partText = text.slice(start, shaped[index + 1]?.start ?? text.length);
    // HarfBuzz leaves an empty space glyph for what prints nothing, and “missing” for line ends
    return isAllInvisible(partText)
      ? { text: partText, start, left: part.left, advance: 0, glyphs: [] }
      : { text: partText, start, left: part.left, advance: part.advance, glyphs: part.glyphs };
  });
}

function joinGraphemes(parts: readonly Part[]): Part[][] {
  const graphemes: Part[][] = [];
  for (const part of parts) {
    const grapheme = graphemes.at(-1);
    const previous = grapheme?.at(-1);
    // pdf.js takes a space with an accent for a space: such an accent is read by itself
    const attaches = attachesToPrevious(part.text) && !isSpace(previous?.text);
    if (!grapheme || !attaches) graphemes.push([part]);
    else grapheme.push(part);
  }
  return graphemes;
}

const isSpace = (text: string | undefined): boolean => text === undefined || /^\s+$/u.test(text);

function createCluster(parts: readonly Part[], rightToLeft: boolean): ShapedCluster {
  const edge = Math.min(...parts.map((part) => part.left));
  const text = parts.map((part) => part.text).join('');
  const isSoftHyphen = text === '\u00ad';
  return new ShapedCluster({
    text,
    parts: parts.map(({ text, glyphs, left, advance }) => ({ text, glyphs, left: left - edge, advance })),
    advanceWidth: parts.reduce((sum, part) => sum + part.advance, 0),
    rightToLeft,
    ...(isSoftHyphen ? { hyphen: 'soft' } : {}),
  });
}
