import type { FontObject, GlyphSource } from '../tagged-pdf/index.ts';
import { ShapedCluster } from './cluster.ts';
import { clusterOfCharacter, faceOf } from './install-shaper.ts';
import { hasRightToLeftLetter, mirror } from './mirror.ts';
import { prepareText, type TextTreeNode } from './prepare-text.ts';

/**
 * The tagged renderer's source of glyphs. There is one: react-pdf's fonts are the process's own, and so are the
 * shapers put behind them.
 */
export const glyphSource: GlyphSource = {
  clusterOf: (glyph) => (glyph instanceof ShapedCluster ? glyph : null),
  knows: (font) => faceOf(font) !== undefined,
  nameOf: (font) => faceBehind(font).file,
  glyphWidth: (font, glyphId) => faceBehind(font).glyphWidth(glyphId),
  hyphen: (font) => clusterOfCharacter(faceBehind(font), 0x2d),
  mirror,
  holdsRightToLeft: hasRightToLeftLetter,
  prepareText: (document) => {
    if (!isNode(document))
      throw new Error('react-pdf internals changed: its document is not a tree of nodes.');
    prepareText(document);
  },
};

function faceBehind(font: FontObject) {
  const face = faceOf(font);
  if (!face) throw new Error('A font was drawn with that was never loaded through createShaping().');
  return face;
}

function isNode(value: unknown): value is TextTreeNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'props' in value;
}
