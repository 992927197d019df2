import { align, type Divergence } from './align.ts';
import { BLOCK, GAP, type Letters, PIECE, SPACE } from './letters.ts';

/** Letters that agree between two differences, so few that both are told as one; more within one word. */
const CLOSE = 4;
const CLOSE_IN_WORD = 20;

/** The differences between what is expected and what was found, each as a person would name it. */
export function divergences(expected: Letters, found: Letters): readonly Divergence[] {
  const merged: Divergence[] = [];
  for (const next of align(expected.string, found.string)) {
    const last = merged.at(-1);
    const gap = last ? next.expected.from - last.expected.to : Infinity;
    const joined = last && gap < CLOSE_IN_WORD && isOneWord(expected, last.expected.to, next.expected.from);
    if (last && (gap < CLOSE || joined)) {
      merged[merged.length - 1] = {
        expected: { from: last.expected.from, to: next.expected.to },
        found: { from: last.found.from, to: next.found.to },
      };
    } else merged.push(next);
  }
  return merged.map((divergence) => slide(divergence, expected, found));
}

function isOneWord(letters: Letters, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (letters.before[i]) return false;
  return true;
}

/**
 * A missing stretch can often be told in several ways (“mag[nesium mag]nesium”): the way that begins with a
 * paragraph, else with a word, is the one that happened.
 */
function slide(divergence: Divergence, expected: Letters, found: Letters): Divergence {
  const lost = divergence.found.from === divergence.found.to;
  if (!lost && divergence.expected.from !== divergence.expected.to) return divergence;
  const side = lost ? expected : found;
  const { from, to } = lost ? divergence.expected : divergence.found;
  const { string, before } = side;
  const shifts: number[] = [0];
  for (let n = 1; from - n >= 0 && string[from - n] === string[to - n]; n++) shifts.push(-n);
  for (let n = 1; to + n <= string.length && string[from + n - 1] === string[to + n - 1]; n++) shifts.push(n);
  const worth = (shift: number): number => {
    const flags = before[from + shift] ?? 0;
    return flags & (PIECE | BLOCK) ? 2 : flags & (SPACE | GAP) ? 1 : 0;
  };
  const shift = shifts.reduce((best, candidate) => (worth(candidate) > worth(best) ? candidate : best), 0);
  const moved = ({ from: start, to: end }: Divergence['found']): Divergence['found'] => ({
    from: start + shift,
    to: end + shift,
  });
  return { expected: moved(divergence.expected), found: moved(divergence.found) };
}

/** For each found letter the index of the expected letter it is, or -1. */
export function matches(
  differences: readonly Divergence[],
  expected: Letters,
  found: Letters,
): readonly number[] {
  const match: number[] = new Array(found.string.length).fill(-1);
  let [e, f] = [0, 0];
  const end = { from: expected.string.length, to: expected.string.length };
  for (const next of [...differences, { expected: end, found: { from: found.string.length, to: 0 } }]) {
    while (f < next.found.from && e < next.expected.from) match[f++] = e++;
    e = next.expected.to;
    f = next.found.to;
  }
  return match;
}

/** Why two neighbours are joined or parted otherwise than expected; null when it is as it should be. */
export function separation(expectedFlags: number, foundFlags: number): 'lost' | 'added' | null {
  if (expectedFlags & PIECE) return foundFlags === 0 ? 'lost' : null;
  if (expectedFlags & SPACE) return foundFlags & SPACE ? null : 'lost';
  return foundFlags & (SPACE | BLOCK) ? 'added' : null;
}
