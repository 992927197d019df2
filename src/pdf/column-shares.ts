import { stretchesOf } from './letters.ts';

/** Rough widths of a letter in parts of the type size: the mean in running text, and a wide one so that words fit. */
const MEAN_LETTER = 0.46;
const WIDE_LETTER = 0.62;
/** What one step of the search moves from column to column, in parts of the table. */
const STEP = 0.01;

export interface TableRoom {
  /** Width of the table, points. */
  readonly width: number;
  readonly fontSize: number;
  /** Both sides of a cell together, points. */
  readonly padding: number;
}

/**
 * How to divide a table's width so that it gets as few lines as it can: no column narrower than its longest word, and
 * the rest where it saves lines. `cells` is a list of rows. Returns shares that add up to 1.
 */
export function columnShares(cells: readonly (readonly string[])[], room: TableRoom): number[] {
  const { width, fontSize, padding } = room;
  const words = cells.map((row) => row.map((text) => stretchesOf(text)));
  const columns = Math.max(...cells.map((row) => row.length));
  const least = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...cells.flatMap((row) => stretchesOf(row[column] ?? '')));
    return (longest * WIDE_LETTER * fontSize + padding) / width;
  });
  if (sum(least) >= 1) return least.map((share) => share / sum(least));

  const linesAt = (shares: readonly number[]): number =>
    sum(
      words.map((row) =>
        Math.max(
          ...row.map((cell, column) =>
            linesOf(cell, ((shares[column] ?? 0) * width - padding) / (fontSize * MEAN_LETTER)),
          ),
        ),
      ),
    );
  return improve(spread(cells, least), least, linesAt);
}

/** A first guess: a square root, for twice the text asks for more width, but also for more lines. */
function spread(cells: readonly (readonly string[])[], least: readonly number[]): number[] {
  const wishes = least.map((_, column) =>
    Math.sqrt(sum(cells.flatMap((row) => stretchesOf(row[column] ?? ''))) + 1),
  );
  const spare = 1 - sum(least);
  return least.map((share, column) => share + (spare * (wishes[column] ?? 0)) / sum(wishes));
}

/** Moves width from column to column as long as that saves lines. */
function improve(
  start: readonly number[],
  least: readonly number[],
  linesAt: (shares: readonly number[]) => number,
): number[] {
  let best = [...start];
  let lines = linesAt(best);
  for (let steps = 1; steps <= MOST_STEPS; ) {
    const better = moves(best, least, steps * STEP).find((shares) => linesAt(shares) < lines);
    if (better) {
      best = better;
      lines = linesAt(best);
      steps = 1;
    } else steps++;
  }
  return best;
}

/** A saving may be several steps away. */
const MOST_STEPS = 12;

function moves(shares: readonly number[], least: readonly number[], amount: number): number[][] {
  return shares.flatMap((from, giver) =>
    from - amount < (least[giver] ?? 0)
      ? []
      : shares.flatMap((_, taker) =>
          taker === giver
            ? []
            : [
                shares.map(
                  (share, column) => share + (column === taker ? amount : column === giver ? -amount : 0),
                ),
              ],
        ),
  );
}

/** Lines that words of these lengths take when each holds `letters` letters. */
function linesOf(words: readonly number[], letters: number): number {
  let lines = 1;
  let used = 0;
  for (const length of words) {
    if (used > 0 && used + 1 + length > letters) {
      lines++;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
