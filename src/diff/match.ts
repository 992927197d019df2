import type { Part } from '../model/index.ts';

/** A part before and after; one of the two is absent where it came or went. */
export interface Pair {
  readonly before?: Part;
  readonly after?: Part;
  /** It stands in another place among what stayed. */
  readonly moved: boolean;
}

interface Match {
  readonly from: number;
  readonly to: number;
}

/** Parts that share less than this of their words are two parts. */
const ALIKE = 0.5;
/** Titles and headings have few words: one in common says much. */
const SHORT_ALIKE = 0.2;

const isShort = ({ kind }: Part): boolean => kind === 'title' || kind === 'heading';

const exactly = ({ kind, text, links, details }: Part): string =>
  JSON.stringify([kind, text, links, details]);

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{Script=Han}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Dice's coefficient of the words: 1 for the same, 0 for nothing in common. */
function likeness(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  const all = before.length + after.length;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** Those of the new parts that are the same as an old one, first come first served. */
function same(old: readonly Part[], fresh: readonly Part[], key: (part: Part) => string, taken: Taken): void {
  const waiting = new Map<string, number[]>();
  old.forEach((part, index) => {
    if (!taken.from.has(index)) waiting.set(key(part), [...(waiting.get(key(part)) ?? []), index]);
  });
  fresh.forEach((part, to) => {
    const from = taken.to.has(to) ? undefined : waiting.get(key(part))?.shift();
    if (from !== undefined) taken.add({ from, to });
  });
}

class Taken {
  readonly matches: Match[] = [];
  readonly from = new Set<number>();
  readonly to = new Set<number>();
  add(match: Match): void {
    this.matches.push(match);
    this.from.add(match.from);
    this.to.add(match.to);
  }
}

/** The best of all that are alike, until none is left. */
function alike(old: readonly Part[], fresh: readonly Part[], taken: Taken): void {
  const before = old.map(({ text }) => wordsOf(text));
  const after = fresh.map(({ text }) => wordsOf(text));
  const candidates = old.flatMap((part, from) =>
    taken.from.has(from)
      ? []
      : fresh.flatMap((other, to) => {
          if (taken.to.has(to)) return [];
          const score = likeness(before[from] ?? [], after[to] ?? []) + (part.kind === other.kind ? 0.1 : 0);
          const least = (isShort(part) && part.kind === other.kind ? SHORT_ALIKE : ALIKE) + 0.1;
          return score >= least ? [{ from, to, score }] : [];
        }),
  );
  for (const { from, to } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (!taken.from.has(from) && !taken.to.has(to)) taken.add({ from, to });
  }
}

/** Indexes of the longest run that stands in the same order as before: all others have moved. */
function inOrder(matches: readonly Match[]): ReadonlySet<number> {
  const tails: number[] = [];
  const parents: number[] = [];
  matches.forEach(({ from }, index) => {
    let place = 0;
    while (place < tails.length && (matches[tails[place] ?? 0]?.from ?? 0) < from) place++;
    parents[index] = place > 0 ? (tails[place - 1] ?? -1) : -1;
    tails[place] = index;
  });
  const stayed = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = parents[at] ?? -1) stayed.add(matches[at]?.to ?? -1);
  return stayed;
}

/** Which part became which, in the order of the new handout; what went stands where it stood. */
export function matchParts(old: readonly Part[], fresh: readonly Part[]): readonly Pair[] {
  const taken = new Taken();
  same(old, fresh, exactly, taken);
  same(old, fresh, ({ text, section }) => JSON.stringify([text, section]), taken);
  alike(old, fresh, taken);
  const matches = taken.matches.toSorted((a, b) => a.to - b.to);
  const stayed = inOrder(matches);
  const fromOf = new Map(matches.map(({ from, to }) => [to, from]));
  const pairs: Pair[] = [];
  let next = 0;
  const goneUpTo = (end: number): void => {
    for (; next < end; next++) {
      const before = old[next];
      if (before && !taken.from.has(next)) pairs.push({ before, moved: false });
    }
  };
  fresh.forEach((after, to) => {
    const from = fromOf.get(to);
    const before = from === undefined ? undefined : old[from];
    if (from !== undefined && stayed.has(to)) goneUpTo(from);
    pairs.push({ ...(before ? { before } : {}), after, moved: before !== undefined && !stayed.has(to) });
  });
  goneUpTo(old.length);
  return pairs;
}
