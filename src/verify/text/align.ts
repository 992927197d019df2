/** A stretch where two strings differ: `expected` from `from` to `to`, `found` likewise. Either may be empty. */
export interface Divergence {
  readonly expected: { readonly from: number; readonly to: number };
  readonly found: { readonly from: number; readonly to: number };
}

/** Letters in a row that must agree, and occur once on both sides, to tie the two strings together. */
const ANCHOR = 16;
/** Edits after which two stretches count as different texts. */
const MOST_EDITS = 400;

/**
 * Where two strings differ, in order. Long strings are first tied together at stretches that occur once in each
 * (patience diff), then compared letter by letter between (Myers 1986), so that a block that was dropped or doubled
 * comes out as one divergence.
 */
export function align(expected: string, found: string): readonly Divergence[] {
  const divergences: Divergence[] = [];
  compare(expected, found, 0, expected.length, 0, found.length, divergences);
  return divergences;
}

function compare(
  e: string,
  f: string,
  e0: number,
  e1: number,
  f0: number,
  f1: number,
  out: Divergence[],
): void {
  let [eFrom, eTo, fFrom, fTo] = [e0, e1, f0, f1];
  while (eFrom < eTo && fFrom < fTo && e.charCodeAt(eFrom) === f.charCodeAt(fFrom)) {
    eFrom++;
    fFrom++;
  }
  while (eFrom < eTo && fFrom < fTo && e.charCodeAt(eTo - 1) === f.charCodeAt(fTo - 1)) {
    eTo--;
    fTo--;
  }
  if (eFrom === eTo && fFrom === fTo) return;
  if (eFrom === eTo || fFrom === fTo) {
    out.push({ expected: { from: eFrom, to: eTo }, found: { from: fFrom, to: fTo } });
    return;
  }
  const anchors = commonAnchors(e, f, eFrom, eTo, fFrom, fTo);
  if (anchors.length === 0) {
    out.push(...edits(e.slice(eFrom, eTo), f.slice(fFrom, fTo), eFrom, fFrom));
    return;
  }
  let [eAt, fAt] = [eFrom, fFrom];
  for (const [eAnchor, fAnchor] of anchors) {
    if (eAnchor < eAt || fAnchor < fAt) continue;
    compare(e, f, eAt, eAnchor, fAt, fAnchor, out);
    [eAt, fAt] = [eAnchor + ANCHOR, fAnchor + ANCHOR];
  }
  compare(e, f, eAt, eTo, fAt, fTo, out);
}

type Pair = readonly [expected: number, found: number];

/** Starts of stretches that occur once on each side, the longest chain of them that is in order on both. */
function commonAnchors(
  e: string,
  f: string,
  e0: number,
  e1: number,
  f0: number,
  f1: number,
): readonly Pair[] {
  const ours = uniqueStarts(e, e0, e1);
  const theirs = uniqueStarts(f, f0, f1);
  const pairs: Pair[] = [];
  for (const [stretch, at] of ours) {
    const other = theirs.get(stretch);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return longestRising(pairs);
}

/** Where each stretch starts; -1 for those that occur more than once. */
function uniqueStarts(text: string, from: number, to: number): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (let at = from; at + ANCHOR <= to; at++) {
    const stretch = text.slice(at, at + ANCHOR);
    starts.set(stretch, starts.has(stretch) ? -1 : at);
  }
  return starts;
}

/** Pairs come in order of the first number; keeps the most of them whose second numbers rise too. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = []; // index of the pair that ends the best chain of each length
  const previous: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? -1]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = index;
  });
  const chain: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Fewest edits between two short strings; beyond `MOST_EDITS` the whole of them is one divergence. */
function edits(e: string, f: string, eOffset: number, fOffset: number): readonly Divergence[] {
  const whole: Divergence = {
    expected: { from: eOffset, to: eOffset + e.length },
    found: { from: fOffset, to: fOffset + f.length },
  };
  const width = Math.min(MOST_EDITS, e.length + f.length);
  const reach = new Int32Array(2 * width + 3);
  const history: Int32Array[] = [];
  for (let d = 0; d <= width; d++) {
    history.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[k - 1 + width + 1] ?? 0) < (reach[k + 1 + width + 1] ?? 0));
      let x = down ? (reach[k + 1 + width + 1] ?? 0) : (reach[k - 1 + width + 1] ?? 0) + 1;
      while (x < e.length && x - k < f.length && e.charCodeAt(x) === f.charCodeAt(x - k)) x++;
      reach[k + width + 1] = x;
      if (x >= e.length && x - k >= f.length) return traceBack(history, d, width, e, f, eOffset, fOffset);
    }
  }
  return [whole];
}

function traceBack(
  history: readonly Int32Array[],
  cost: number,
  width: number,
  e: string,
  f: string,
  eOffset: number,
  fOffset: number,
): readonly Divergence[] {
  const steps: Divergence[] = [];
  let [x, y] = [e.length, f.length];
  for (let d = cost; d > 0; d--) {
    const reach = history[d] ?? new Int32Array();
    const k = x - y;
    const at = (diagonal: number): number => reach[diagonal + width + 1] ?? 0;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromX = down ? at(k + 1) : at(k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    steps.push({
      expected: { from: eOffset + fromX, to: eOffset + fromX + (down ? 0 : 1) },
      found: { from: fOffset + fromY, to: fOffset + fromY + (down ? 1 : 0) },
    });
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}
