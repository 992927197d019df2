import type { FontkitFont, FontkitSubset } from './pdfkit-internals.ts';

/** What a subset takes over from its font, the same in every file. */
interface SimpleGlyph {
  readonly bytes: Uint8Array;
  readonly metric: { readonly advance: number; readonly bearing: number };
}

const known = new WeakMap<FontkitFont, Map<number, SimpleGlyph>>();

/**
 * Adds a glyph to a subset as `addGlyph` of fontkit does, which decodes its outline each time to see whether it is made
 * of other glyphs; those that are not are remembered. Returns the index in `glyf`.
 */
export function addSimpleGlyph(
  subset: FontkitSubset,
  font: FontkitFont,
  id: number,
  addGlyph: FontkitSubset['_addGlyph'],
): number {
  const glyphs = known.get(font) ?? new Map<number, SimpleGlyph>();
  known.set(font, glyphs);
  const before = glyphs.get(id);
  if (before) {
    subset.glyf.push(before.bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ ...before.metric });
    subset.offset += before.bytes.length;
    return subset.glyf.length - 1;
  }
  const index = addGlyph.call(subset, id);
  const bytes = subset.glyf[index];
  const metric = subset.hmtx.metrics[index];
  // its first number counts the contours; below zero it is made of glyphs that are numbered anew in each file
  const isSimple = bytes && (bytes.length === 0 || ((bytes[0] ?? 0) & 0x80) === 0);
  if (isSimple && metric) glyphs.set(id, { bytes, metric: { ...metric } });
  return index;
}
