/**
 * How the tagged renderer gets its glyphs. It never asks a font itself: fontkit caches glyph objects for the life
 * of the process, and their code points are whatever text asked first, maybe in another document.
 */

/** One glyph of a part. Offsets and widths in font units, from the part's left edge. */
export interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What the shaper can tell apart inside a cluster: a base, a mark, a ligature, a reordered syllable. */
export interface ClusterPart {
  /** The characters it stands for, in logical order. */
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  /** From the cluster's left edge to the part's, font units. */
  readonly left: number;
  readonly advance: number;
}

/** What textkit holds in place of a fontkit glyph: one a grapheme, so it can never cut one. */
export interface GlyphCluster {
  readonly text: string;
  readonly parts: readonly ClusterPart[];
  readonly advanceWidth: number;
  /** Shaped right to left. */
  readonly rightToLeft: boolean;
  /** `inserted`: a hyphen that textkit put at a line's end; `soft`: U+00AD of the author, drawn only at a line's end. */
  readonly hyphen?: 'inserted' | 'soft';
}

/** The opaque font object that react-pdf hands from layout to drawing (fontkit's). */
export type FontObject = object;

export interface GlyphSource {
  /** The cluster behind what textkit calls a glyph, or null when it came from elsewhere (then drawing is refused). */
  clusterOf(glyph: unknown): GlyphCluster | null;
  /** True when this font was shaped by the source; others are refused. */
  knows(font: FontObject): boolean;
  /** Names the font in every process. */
  nameOf(font: FontObject): string;
  /** Advance of a glyph, font units. */
  glyphWidth(font: FontObject, glyphId: number): number;
  /** The cluster of a typed hyphen, for the end of a line. */
  hyphen(font: FontObject): GlyphCluster;
  /** Text of a run that holds only neutral characters and was mirrored for a right-to-left line. */
  mirror(text: string): string;
  /** True for text with a letter that is written right to left; signs and digits are none. */
  holdsRightToLeft(text: string): boolean;
  /**
   * Runs once over react-pdf's document before layout: direction, alignment, isolates, line-break marks.
   * Mutates the nodes. Everything it needs stands in their props (`dir`, `lang`, `language`).
   */
  prepareText(document: unknown): void;
}
