import type { PlacedGlyph } from './glyph-source.ts';
import type { FontkitFont, FontkitSubset } from './pdfkit-internals.ts';
import { addSimpleGlyph } from './simple-glyphs.ts';

/** A glyph made of others, each at its place. Font units. */
export interface CompositeGlyph {
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
}

interface Component {
  readonly glyphId: number;
  readonly dx: number;
  readonly dy: number;
  readonly bounds: readonly [number, number, number, number];
}

const HEADER = 10;
const COMPONENT = 8;
const ARGS_ARE_WORDS = 0x0001;
const ARGS_ARE_XY = 0x0002;
const MORE_COMPONENTS = 0x0020;

/**
 * Teaches fontkit's TrueType subset to take a composite glyph where it takes a glyph's number. One CID then shows
 * a whole syllable and reads as its text; spread over several CIDs the text would have to be put on one of them and
 * readers would print rubbish for the rest.
 */
export function enableComposites(subset: FontkitSubset): void {
  const addGlyph = (Object.getPrototypeOf(subset) as FontkitSubset)._addGlyph;
  const font = subset.font;
  subset.font = withRoomForComposites(font);
  subset._addGlyph = function (entry) {
    if (typeof entry === 'number') return addSimpleGlyph(this, font, entry, addGlyph);
    if (!isComposite(entry)) return addGlyph.call(this, entry);
    const components = entry.glyphs.flatMap((glyph) => componentOf(font, glyph));
    const bytes = encode(components, (glyphId) => this.includeGlyph(glyphId));
    this.glyf.push(bytes);
    this.loca.offsets.push(this.offset);
    this.hmtx.metrics.push({
      advance: Math.max(0, Math.round(entry.advance)),
      bearing: boundsOf(components)[0],
    });
    this.offset += bytes.length;
    return this.glyf.length - 1;
  };
}

function isComposite(entry: unknown): entry is CompositeGlyph {
  return typeof entry === 'object' && entry !== null && 'glyphs' in entry;
}

/** The font with limits in its `maxp` that the composites keep: rasterisers reject what exceeds them. */
function withRoomForComposites(font: FontkitFont): FontkitFont {
  const limit = (name: string): number => font.maxp[name] ?? 0;
  const maxp = {
    ...font.maxp,
    maxComponentElements: Math.max(limit('maxComponentElements'), 16),
    maxComponentDepth: Math.min(16, limit('maxComponentDepth') + 1),
    maxCompositePoints: Math.max(limit('maxCompositePoints'), limit('maxPoints') * 4),
    maxCompositeContours: Math.max(limit('maxCompositeContours'), limit('maxContours') * 4),
  };
  return Object.create(font, { maxp: { value: maxp } }) as FontkitFont;
}

/** Nothing for a glyph without an outline. */
function componentOf(font: FontkitFont, placed: PlacedGlyph): Component[] {
  const glyph = font.getGlyph(placed.id);
  if (!glyph._decode()) return [];
  const { minX, minY, maxX, maxY } = glyph.bbox;
  // a component is placed by its outline, a glyph by its left side bearing: the two differ in some fonts
  const dx = Math.round(placed.x + glyph._getMetrics().leftBearing - minX);
  const dy = Math.round(placed.y);
  return [{ glyphId: placed.id, dx, dy, bounds: [minX + dx, minY + dy, maxX + dx, maxY + dy] }];
}

function boundsOf(components: readonly Component[]): readonly [number, number, number, number] {
  if (components.length === 0) return [0, 0, 0, 0];
  const edge = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number): number =>
    Math.round(pick(...components.map((component) => component.bounds[index])));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** A `glyf` entry, padded to four bytes as `loca` wants it (OpenType, glyf table, composite glyph description). */
function encode(components: readonly Component[], include: (glyphId: number) => number): Uint8Array {
  if (components.length === 0) return new Uint8Array(0);
  const bytes = new Uint8Array(Math.ceil((HEADER + components.length * COMPONENT) / 4) * 4);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, -1);
  boundsOf(components).forEach((value, index) => {
    view.setInt16(2 + index * 2, value);
  });
  components.forEach((component, index) => {
    const at = HEADER + index * COMPONENT;
    const more = index < components.length - 1 ? MORE_COMPONENTS : 0;
    view.setUint16(at, ARGS_ARE_WORDS | ARGS_ARE_XY | more);
    view.setUint16(at + 2, include(component.glyphId));
    view.setInt16(at + 4, component.dx);
    view.setInt16(at + 6, component.dy);
  });
  return bytes;
}
