import type { ClusterPart, GlyphCluster } from '../tagged-pdf/index.ts';

/** Where textkit puts a glyph, in font units: offsets are the cluster's own affair. */
export interface ClusterPosition {
  readonly xAdvance: number;
  readonly yAdvance: 0;
  readonly xOffset: 0;
  readonly yOffset: 0;
  readonly advanceWidth: number;
}

/**
 * One grapheme (or ligature, or reordered syllable) as textkit holds it in place of a fontkit glyph.
 * `codePoints` is what textkit counts with: one entry a UTF-16 unit of the string it laid out, so that indices into
 * glyphs and string agree and no line can end inside a cluster unless a break was asked for there.
 */
export class ShapedCluster implements GlyphCluster {
  readonly text: string;
  readonly parts: readonly ClusterPart[];
  readonly advanceWidth: number;
  readonly rightToLeft: boolean;
  readonly hyphen?: 'inserted' | 'soft';
  readonly codePoints: readonly number[];
  readonly position: ClusterPosition;
  /** Read by textkit when it justifies: a cluster is never a lone mark. */
  readonly isMark = false;

  constructor(cluster: GlyphCluster, textkitText: string = cluster.text) {
    this.text = cluster.text;
    this.parts = cluster.parts;
    this.advanceWidth = cluster.advanceWidth;
    this.rightToLeft = cluster.rightToLeft;
    if (cluster.hyphen) this.hyphen = cluster.hyphen;
    const units: number[] = [];
    for (let index = 0; index < textkitText.length; index += 1) units.push(textkitText.charCodeAt(index));
    this.codePoints = units;
    const { advanceWidth } = cluster;
    this.position = { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth };
  }
}
