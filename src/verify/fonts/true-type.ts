/** The box round a glyph's outlines, in thousandths of the font size, y upwards. */
export interface Ink {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What a font program holds for a glyph: nothing at all, an empty outline (a space), or outlines. */
export type Outline =
  | { readonly type: 'missing' }
  | { readonly type: 'empty' }
  | { readonly type: 'drawn'; readonly ink: Ink | null };

export type Outlines = (glyph: number) => Outline;

const MISSING: Outline = { type: 'missing' };
const EMPTY: Outline = { type: 'empty' };

/** Composites of composites beyond this depth are not followed. */
const DEEPEST = 6;

/**
 * Looks glyphs up in an embedded TrueType program (OpenType 1.9: head, maxp, loca, glyf).
 * Null when the bytes are no such program.
 */
export function trueTypeOutlines(bytes: Uint8Array): Outlines | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const [head, maxp, loca, glyf] = ['head', 'maxp', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (!head || !maxp || !loca || !glyf) return null;
  const scale = 1000 / view.getUint16(head.offset + 18);
  const long = view.getInt16(head.offset + 50) === 1;
  const count = Math.min(view.getUint16(maxp.offset + 4), Math.floor(loca.length / (long ? 4 : 2)) - 1);
  const start = (glyph: number): number =>
    long ? view.getUint32(loca.offset + glyph * 4) : view.getUint16(loca.offset + glyph * 2) * 2;

  const outline = (glyph: number, depth = 0): Outline => {
    if (glyph >= count) return MISSING;
    const from = start(glyph);
    const to = Math.min(start(glyph + 1), glyf.length);
    if (to - from < 10) return EMPTY;
    const at = glyf.offset + from;
    const contours = view.getInt16(at);
    if (contours === 0) return EMPTY;
    if (contours < 0) {
      const parts = components(view, at + 10, glyf.offset + to);
      if (depth > DEEPEST || !parts.some((part) => outline(part, depth + 1).type === 'drawn')) return EMPTY;
    }
    const [left, bottom, right, top] = [2, 4, 6, 8].map((field) => view.getInt16(at + field) * scale);
    const known = left !== undefined && bottom !== undefined && right !== undefined && top !== undefined;
    if (!known || right <= left || top <= bottom) return { type: 'drawn', ink: null };
    return { type: 'drawn', ink: { left, bottom, right, top } };
  };
  return (glyph) => outline(glyph);
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

function readTables(view: DataView): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  if (view.byteLength < 12) return tables;
  const count = view.getUint16(4);
  for (let i = 0; i < count && 12 + i * 16 + 16 <= view.byteLength; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    const offset = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (offset + length <= view.byteLength) tables.set(tag, { offset, length });
  }
  return tables;
}

/** The glyphs a composite glyph is made of. */
function components(view: DataView, from: number, to: number): readonly number[] {
  const glyphs: number[] = [];
  for (let at = from; at + 4 <= to; ) {
    const flags = view.getUint16(at);
    glyphs.push(view.getUint16(at + 2));
    at += 4 + (flags & 0x01 ? 4 : 2); // arguments are words
    at += flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0; // scale, x and y scale, two by two
    if (!(flags & 0x20)) break; // no more components
  }
  return glyphs;
}
