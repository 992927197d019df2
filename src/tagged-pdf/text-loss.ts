import type { GlyphSource } from './glyph-source.ts';
import { walkPage } from './layout-report.ts';
import { identityOf, type NodeIdentity, type PdfNode, textOf } from './node.ts';
import type { Violations } from './violations.ts';

/** How often each letter stands in a text. Order is left aside: lines hold right-to-left text as it is seen. */
type Letters = Map<string, number>;

interface LaidOutText {
  readonly source: PdfNode;
  readonly origin: unknown;
  laidOut: string;
}

/** Neither printed nor missed: white space, break marks, isolates, soft hyphens, place holders of images. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufffc]/u;

/** The texts of a document before layout, by the identity that their fragments will share. */
export function sourceTexts(
  node: PdfNode,
  found = new Map<NodeIdentity, PdfNode>(),
): Map<NodeIdentity, PdfNode> {
  if (node.type === 'SVG') return found;
  if (node.type !== 'TEXT') {
    for (const child of node.children ?? []) sourceTexts(child, found);
    return found;
  }
  const identity = identityOf(node);
  // what a `render` function will say is not known yet
  if (identity && typeof node.props.render !== 'function') found.set(identity, node);
  return found;
}

/**
 * Whether every letter of every text came through layout. react-pdf cuts what does not fit a given height or number
 * of lines and sets an ellipsis, without a word.
 */
export function checkTexts(
  document: PdfNode,
  sources: ReadonlyMap<NodeIdentity, PdfNode>,
  glyphs: GlyphSource,
  violations: Violations,
): void {
  const counted = new Map<string, string>();
  /** What a character counts as: it or its mirror image; empty for what is not seen. */
  const countsAs = (character: string): string => {
    const known = counted.get(character);
    if (known !== undefined) return known;
    const mirrored = glyphs.mirror(character);
    const either = mirrored < character ? mirrored : character;
    const answer = UNSEEN.test(character) ? '' : either;
    counted.set(character, answer);
    return answer;
  };
  const lettersOf = (text: string): Letters => {
    const letters: Letters = new Map();
    // `textTransform` changes case, and one letter into two
    for (const capital of text.toUpperCase()) {
      // one by one: in a whole word, Σ becomes σ or ς by what follows it, and a run may end within a word
      for (const character of capital.toLowerCase()) {
        const letter = countsAs(character);
        if (letter) letters.set(letter, (letters.get(letter) ?? 0) + 1);
      }
    }
    return letters;
  };
  const texts = collect(document, glyphs);
  const arrived = new Set<unknown>();
  for (const { source, origin, laidOut } of texts.values()) {
    arrived.add(identityOf(source));
    const written = textOf(source);
    // mostly it is the same letter for letter, and counting can be spared
    if (isSame(written, laidOut)) continue;
    const difference = lost(lettersOf(written), lettersOf(laidOut));
    if (difference > 0) report(source, difference, origin, violations);
  }
  for (const [identity, source] of sources) {
    if (arrived.has(identity)) continue;
    const letters = sum(lettersOf(textOf(source)));
    if (letters > 0) report(source, letters, identity.origin, violations);
  }
}

function collect(document: PdfNode, glyphs: GlyphSource): Map<object, LaidOutText> {
  const texts = new Map<object, LaidOutText>();
  for (const page of document.children ?? []) {
    walkPage(page, ({ node, origin, ancestors }) => {
      if (node.type !== 'TEXT') return;
      // what repeats stands on each page as a whole, not in fragments, and may say something else on each
      const repeats = node.props?.fixed === true || ancestors.some((a) => a.node.props?.fixed === true);
      const key = repeats ? node : (identityOf(node) ?? node);
      const text = texts.get(key) ?? { source: node, origin, laidOut: '' };
      texts.set(key, text);
      for (const line of node.lines ?? []) {
        for (const run of line.runs) text.laidOut += readRun(run.glyphs ?? [], glyphs);
      }
    });
  }
  return texts;
}

/** Letter for letter, what is not seen left aside. */
function isSame(a: string, b: string): boolean {
  for (let i = 0, j = 0; ; i += 1, j += 1) {
    while (i < a.length && isUnseen(a.charCodeAt(i))) i += 1;
    while (j < b.length && isUnseen(b.charCodeAt(j))) j += 1;
    if (i === a.length || j === b.length) return i === a.length && j === b.length;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
  }
}

const unseen = new Map<number, boolean>();

/** Of a UTF-16 unit: half a character counts as seen. */
function isUnseen(unit: number): boolean {
  if (unit > 0x20 && unit < 0x7f) return false;
  let answer = unseen.get(unit);
  if (answer === undefined) {
    answer = UNSEEN.test(String.fromCharCode(unit));
    unseen.set(unit, answer);
  }
  return answer;
}

function readRun(run: readonly unknown[], glyphs: GlyphSource): string {
  let text = '';
  for (const glyph of run) {
    const cluster = glyphs.clusterOf(glyph);
    if (cluster) text += cluster.hyphen ? '' : cluster.text;
    else
      text += String.fromCodePoint(
        ...((glyph as { readonly codePoints?: readonly number[] }).codePoints ?? []),
      );
  }
  return text;
}

/** How many letters are missing. */
function lost(expected: Letters, actual: Letters): number {
  let missing = 0;
  for (const [letter, times] of expected) missing += Math.max(0, times - (actual.get(letter) ?? 0));
  return missing;
}

function sum(letters: Letters): number {
  return [...letters.values()].reduce((total, times) => total + times, 0);
}

function report(source: PdfNode, letters: number, origin: unknown, violations: Violations): void {
  const text = textOf(source).replace(/[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu, '');
  const start = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  violations.add('text-lost', `${letters} letters of “${start}” do not fit and would be lost.`, origin);
}
