import type { FontObject } from '../tagged-pdf/index.ts';
import { isInvisible } from './characters.ts';
import { type ClusterPosition, ShapedCluster } from './cluster.ts';
import type { Face } from './face.ts';
import { readFeatures } from './features.ts';
import { isShared } from './letters.ts';
import { createMemory } from './memory.ts';
import { shape } from './shape.ts';

/** What textkit asks of a fontkit font. */
interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  layout(
    text: string,
    features?: unknown,
    script?: unknown,
    language?: unknown,
    direction?: unknown,
  ): unknown;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): unknown;
}

interface GlyphRun {
  readonly glyphs: readonly ShapedCluster[];
  readonly positions: readonly ClusterPosition[];
  readonly advanceWidth: number;
}

const HYPHEN = 0x2d;
/**
 * Characters whose shaping each font remembers, those of some sixty pages: the same text comes again on the next paper
 * and in the next edition, where it must still be there. When full, 4 MB of Latin text and 31 MB of Arabic.
 */
const REMEMBERED = 200_000;
/** A character with a cluster of its own, as in Arabic, counts as so many letters that are shared. */
const OWN_CLUSTER = 5;

/**
 * Shares of the font size from a line's top to its baseline, at most. textkit puts the baseline where the tallest font
 * of the line wants it, though the line gets no higher: one Arabic word in a Latin line would push all of it into what
 * stands below, and out of line with what stands beside. This is what Source Sans 3 takes.
 */
const HIGHEST = 1.024;

const faces = new WeakMap<FontObject, Face>();

/** The face behind a fontkit font whose shaper was replaced, or undefined for any other object. */
export function faceOf(font: FontObject): Face | undefined {
  return faces.get(font);
}

/** Puts HarfBuzz behind a fontkit font: from now on textkit gets clusters from it. Throws when it is no fontkit font. */
export function installShaper(font: unknown, face: Face): void {
  if (!isFontkitFont(font)) {
    throw new Error('react-pdf internals changed: a loaded font has no layout() to put HarfBuzz behind.');
  }
  if (faces.has(font)) return;
  if (font.unitsPerEm !== face.unitsPerEm) {
    throw new Error('fontkit and HarfBuzz read different sizes from one font file.');
  }
  faces.set(font, face);
  // textkit asks for it with every glyph, and fontkit reads it from the file's table each time
  Object.defineProperty(font, 'unitsPerEm', { value: face.unitsPerEm });
  Object.defineProperty(font, 'ascent', { value: Math.min(font.ascent, HIGHEST * face.unitsPerEm) });
  const remember = createMemory<GlyphRun>(REMEMBERED, weighRun);

  font.layout = (text, features, _script, _language, direction) => {
    // without features: textkit cuts a cluster at a line's end
    if (direction !== 'ltr') {
      throw new Error('react-pdf internals changed: text for shaping no longer comes in logical order.');
    }
    return remember(`${JSON.stringify(features ?? null)}${text}`, () =>
      createRun(shape(face, text, readFeatures(features))),
    );
  };

  font.hasGlyphForCodePoint = (codePoint) => isInvisible(codePoint) || face.covers(codePoint);

  // textkit asks for a glyph by code point only for the hyphen and the ellipsis that it adds itself
  const inserted = new ShapedCluster(
    { ...clusterOfCharacter(face, HYPHEN), text: '\u00ad', hyphen: 'inserted' },
    '-',
  );
  font.glyphForCodePoint = (codePoint) =>
    codePoint === HYPHEN ? inserted : new ShapedCluster(clusterOfCharacter(face, codePoint));
}

/** The cluster of a single character by the font's character map, unshaped. */
export function clusterOfCharacter(face: Face, codePoint: number) {
  const id = face.glyphOf(codePoint);
  const width = face.glyphWidth(id);
  const text = String.fromCodePoint(codePoint);
  const part = { text, glyphs: [{ id, x: 0, y: 0, width }], left: 0, advance: width };
  return { text, parts: [part], advanceWidth: width, rightToLeft: false };
}

function weighRun(key: string, { glyphs: [first] }: GlyphRun): number {
  // letters of a run are shared all or none
  return key.length * (first === undefined || isShared(first) ? 1 : OWN_CLUSTER);
}

function createRun(clusters: readonly ShapedCluster[]): GlyphRun {
  return {
    glyphs: clusters,
    positions: clusters.map(({ position }) => position),
    advanceWidth: clusters.reduce((sum, cluster) => sum + cluster.advanceWidth, 0),
  };
}

function isFontkitFont(font: unknown): font is FontkitFont {
  return (
    typeof font === 'object' &&
    font !== null &&
    'type' in font &&
    font.type === 'TTF' &&
    'unitsPerEm' in font &&
    typeof font.unitsPerEm === 'number' &&
    'ascent' in font &&
    typeof font.ascent === 'number' &&
    'layout' in font &&
    typeof font.layout === 'function' &&
    'hasGlyphForCodePoint' in font &&
    'glyphForCodePoint' in font
  );
}
