import type { ShapedCluster } from './cluster.ts';
import type { Face } from './face.ts';
import { readFeatures } from './features.ts';
import { isShared } from './letters.ts';
import { lineBreaks } from './line-breaks.ts';
import { createMemory } from './memory.ts';
import { type ShapeOptions, shape } from './shape.ts';

/** How a plain text is set. */
export interface PlainSetting {
  readonly face: Face;
  /** As textkit hands them to the font: OpenType features, and the text's language. */
  readonly features: unknown;
  /** Points. */
  readonly fontSize: number;
  /** Points that a line may be wide. */
  readonly width: number;
}

/** Runs of clusters from the left, each shaped by itself. */
export type PlainLine = readonly (readonly ShapedCluster[])[];

/** Breaks texts into lines; null for one that only all of the layout can set. */
export type PlainBreaker = (text: string) => readonly PlainLine[] | null;

const LATIN = /^[\p{Script=Latin}\p{Script=Common}]*$/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** Letters that stand by themselves on a line, as a word's neighbours do: they give HarfBuzz the script and the kerning. */
const NEIGHBOUR = 'x';

/** Characters of words that are remembered of each place in a text. */
const REMEMBERED = 50_000;

/**
 * Sets texts in Latin letters, left to right and from the left edge, in the lines that react-pdf's layout would break
 * them into, at a hundredth of the cost: words are shaped once. That both agree is tested, and checked for every base.
 */
export function plainBreaker({ face, features, fontSize, width }: PlainSetting): PlainBreaker {
  const options = readFeatures(features);
  const em = fontSize / face.unitsPerEm;
  const setting = { face, options, words: wordMemories() };
  return (text) => {
    if (!LATIN.test(text)) return null;
    const stretches = setText(text, setting);
    if (!stretches) return null;
    const { head, words } = stretches;
    let all = head.width;
    const clusters: ShapedCluster[] = [];
    for (const word of words) {
      all += word.width;
      for (const cluster of word.clusters) clusters.push(cluster);
    }
    const runs = [head.clusters, clusters].filter(({ length }) => length > 0);
    if (all * em <= width) return [runs];
    const lines = fill([...head.clusters, ...clusters], lineBreaks(text, options.language), width / em);
    // only the first run can end within a line
    return lines?.map((line, index) => (index === 0 ? inRuns(line, head) : [line])) ?? null;
  };
}

function inRuns(line: readonly ShapedCluster[], { clusters: { length } }: Stretch): PlainLine {
  return [line.slice(0, length), line.slice(length)].filter((run) => run.length > 0);
}

/** Clusters one after the other, and how wide they are together: font units. */
interface Stretch {
  readonly clusters: readonly ShapedCluster[];
  readonly width: number;
}

const widthOf = (clusters: readonly ShapedCluster[]): number =>
  clusters.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);

type WordMemory = ReturnType<typeof createMemory<Stretch | null>>;

/** A word is kerned otherwise with a neighbour: one memory each, since keys put together take longer to look up. */
interface WordMemories {
  readonly head: WordMemory;
  readonly only: WordMemory;
  readonly first: WordMemory;
  readonly inner: WordMemory;
  readonly last: WordMemory;
}

function wordMemories(): WordMemories {
  const memory = (): WordMemory => createMemory(REMEMBERED);
  return { head: memory(), only: memory(), first: memory(), inner: memory(), last: memory() };
}

interface Setting {
  readonly face: Face;
  readonly options: ShapeOptions;
  readonly words: WordMemories;
}

const NOTHING: Stretch = { clusters: [], width: 0 };

/** textkit shapes what stands before the first letter by itself: it has no script yet. */
function setText(
  text: string,
  setting: Setting,
): { readonly head: Stretch; readonly words: readonly Stretch[] } | null {
  const start = text.search(LATIN_LETTER);
  const { face, options, words: known } = setting;
  const before = start === -1 ? text : text.slice(0, start);
  const head = before === '' ? NOTHING : known.head(before, () => plain(shape(face, before, options)));
  if (!head) return null;
  const words: Stretch[] = [];
  if (start === -1) return { head, words };
  const written = text.slice(start).split(' ');
  for (const [index, word] of written.entries()) {
    const set = setWord(word, { isFirst: index === 0, isLast: index === written.length - 1 }, setting);
    if (!set) return null;
    words.push(set);
  }
  return { head, words };
}

/** A word with the space before it, kerned to both of its neighbours. */
function setWord(
  word: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  { face, options, words }: Setting,
): Stretch | null {
  const remember = isFirst ? (isLast ? words.only : words.first) : isLast ? words.last : words.inner;
  return remember(word, () => {
    // a word may be the neighbour's own letter
    const before = isFirst ? '' : `${NEIGHBOUR} `;
    const after = isLast ? '' : ` ${NEIGHBOUR}`;
    const clusters = shape(face, `${before}${word}${after}`, options);
    const own = clusters.slice(isFirst ? 0 : 1, isLast ? clusters.length : -2);
    const isWhole = own.map(({ text }) => text).join('') === (isFirst ? word : ` ${word}`);
    return isWhole ? plain(own) : null;
  });
}

const plain = (clusters: readonly ShapedCluster[]): Stretch | null =>
  clusters.every(isShared) ? { clusters, width: widthOf(clusters) } : null;

/**
 * Each line takes what it holds, a box of clusters between which no line may end at a time, the space behind a word with
 * it. Null where a box is too wide. @param width font units
 */
function fill(
  clusters: readonly ShapedCluster[],
  { breaks, boundSpaces }: ReturnType<typeof lineBreaks>,
  width: number,
): readonly (readonly ShapedCluster[])[] | null {
  const lines: (readonly ShapedCluster[])[] = [];
  let lineStart = 0;
  let filled = 0;
  let boxStart = 0;
  let box = 0;
  let end = 0;
  let at = 0;
  for (const { text, advanceWidth } of clusters) {
    box += advanceWidth;
    const isSpace = text === ' ' && !boundSpaces.has(at);
    at += text.length;
    end += 1;
    if (!isSpace && !breaks.has(at) && end < clusters.length) continue;
    if (box > width) return null;
    if (filled + box > width) {
      lines.push(clusters.slice(lineStart, boxStart));
      lineStart = boxStart;
      filled = 0;
    }
    filled += box;
    boxStart = end;
    box = 0;
  }
  return [...lines, clusters.slice(lineStart)];
}
