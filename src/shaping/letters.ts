import { attachesToPrevious, isInvisible } from './characters.ts';
import { ShapedCluster } from './cluster.ts';
import type { Face } from './face.ts';

/** What HarfBuzz says of one glyph, font units. */
export interface ShapedGlyph {
  readonly codepoint: number;
  readonly cluster: number;
}
export interface ShapedPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** So many letters a face keeps; a Latin font has some thousand by all the advances that kerning gives them. */
const KEPT = 20_000;

const kept = new WeakMap<Face, Map<string, ShapedCluster>>();
const shared = new WeakSet<ShapedCluster>();

/** Whether the cluster is one that `lettersOf` gives wherever the letter stands. */
export function isShared(cluster: ShapedCluster): boolean {
  return shared.has(cluster);
}

/**
 * The clusters of a left-to-right run in which every glyph stands on the line for letters of its own: nearly all
 * text in Latin, Greek, Cyrillic and Chinese. Null for any other run. A letter that looks, reads and advances alike is
 * one object wherever it stands: clusters never change, and a page has thousands.
 */
export function lettersOf(
  face: Face,
  text: string,
  glyphs: readonly ShapedGlyph[],
  positions: readonly ShapedPosition[],
): ShapedCluster[] | null {
  const clusters: ShapedCluster[] = [];
  let start = 0;
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    const position = positions[index];
    const end = glyphs[index + 1]?.cluster ?? text.length;
    if (glyph?.cluster !== start || end <= start || !position) return null;
    if (position.xOffset !== 0 || position.yOffset !== 0) return null;
    const letters = text.slice(start, end);
    if (!isPlain(letters)) return null;
    clusters.push(letter(face, glyph.codepoint, position.xAdvance, letters));
    start = end;
  }
  return start === text.length ? clusters : null;
}

function letter(face: Face, id: number, advance: number, text: string): ShapedCluster {
  let known = kept.get(face);
  if (!known || known.size > KEPT) {
    known = new Map();
    kept.set(face, known);
  }
  const key = `${id} ${advance} ${text}`;
  let cluster = known.get(key);
  if (!cluster) {
    const glyphs = [{ id, x: 0, y: 0, width: face.glyphWidth(id) }];
    cluster = new ShapedCluster({
      text,
      parts: [{ text, glyphs, left: 0, advance }],
      advanceWidth: advance,
      rightToLeft: false,
    });
    known.set(key, cluster);
    shared.add(cluster);
  }
  return cluster;
}

const plain = new Map<number, boolean>();

/** True for letters that stand for themselves: no marks, joiners, or what prints nothing. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    let known = plain.get(unit);
    if (known === undefined) {
      const isHalf = unit >= 0xd800 && unit <= 0xdfff;
      known = !isHalf && !isInvisible(unit) && !attachesToPrevious(String.fromCharCode(unit));
      plain.set(unit, known);
    }
    if (!known) return false;
  }
  return true;
}
