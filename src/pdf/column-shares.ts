import { lineWidth, stretchesOf } from '../shaping/index.ts';
import { lettersOf } from './letters.ts';

/** Rough widths of a letter in type sizes, where it cannot be measured: the mean in running text, and a wide one so that words fit. */
const MEAN_LETTER = 0.46;
const WIDE_LETTER = 0.62;
/** What one step of the search moves from column to column, in parts of the table. */
const STEP = 0.01;
/** What a line less is worth in a cell that does not make its row higher. */
const LESS = 0.001;
/** Points by which a word may be wider where it is drawn than where it was measured. */
const HAIR = 0.1;

export interface TableRoom {
  /** Width of the table, points. */
  readonly width: number;
  readonly fontSize: number;
  /** Both sides of a cell together, points. */
  readonly padding: number;
  /** Families of the text, best first: its words are measured in them. Else their widths are guessed from their letters. */
  readonly fonts?: readonly string[];
}

/** Widths in type sizes of what no line end parts. */
interface Width {
  /** As it is taken to be. */
  readonly mean: number;
  /** With the space behind it, for which a line must have room, too, unless it is the text's last. */
  readonly withSpace: number;
  /** What it surely has room in. */
  readonly wide: number;
}

/** Words of each cell, in rows of cells. */
type Words = readonly (readonly (readonly Width[])[])[];

/**
 * How to divide a table's width so that it gets as few lines as it can: no column narrower than its longest word, nor,
 * where there is room, than its longest words that belong together, and the rest where it saves lines. `cells` is a list
 * of rows. Returns shares that add up to 1.
 */
export function columnShares(cells: readonly (readonly string[])[], room: TableRoom): number[] {
  const together = wordsOf(cells, room, false);
  const words = sum(leastShares(together, room)) < 1 ? together : wordsOf(cells, room, true);
  const least = leastShares(words, room);
  if (sum(least) >= 1) return least.map((share) => share / sum(least));

  const linesIn = lineCounter(words, room);
  const linesAt = (shares: readonly number[]): number => {
    const columns = shares.map((share, column) => linesIn(column, share));
    let total = 0;
    for (let row = 0; row < words.length; row += 1) {
      let highest = 0;
      for (const counts of columns) {
        const lines = counts[row] ?? 0;
        highest = Math.max(highest, lines);
        // among equals, the fewer cells of many lines the better
        total += LESS * lines;
      }
      // a row is as high as its highest cell
      total += highest;
    }
    return total;
  };
  const [first, ...others] = EXPONENTS.map((exponent) =>
    improve(spread(words, least, exponent), least, linesAt),
  );
  if (!first) throw new Error('No width was tried.');
  return others.reduce((best, shares) => (linesAt(shares) < linesAt(best) ? shares : best), first);
}

/** Counts the lines of a column's cells at a share of the table; the search comes to the same share again and again. */
function lineCounter(words: Words, { width, fontSize, padding }: TableRoom) {
  const counted = new Map<string, readonly number[]>();
  return (column: number, share: number): readonly number[] => {
    const key = `${column} ${share.toFixed(6)}`;
    const counts =
      counted.get(key) ??
      words.map(({ [column]: cell }) => (cell ? linesOf(cell, (share * width - padding) / fontSize) : 0));
    counted.set(key, counts);
    return counts;
  };
}

const HANGUL = /\p{Script=Hangul}/u;

const wordsOf = (cells: readonly (readonly string[])[], room: TableRoom, areParted: boolean): Words =>
  cells.map((row, index) =>
    row.map((text, column) => {
      // Korean alone parts no words, though its letters are those of words that may be parted
      const stretches = stretchesOf(text, HANGUL.test(text) ? 'ko' : '', areParted);
      return stretches.map((stretch) => widthOf(stretch, room, index === 0 || column === 0));
    }),
  );

/** What heads a row or a column is bold. */
function widthOf(stretch: string, { fonts: families = [], fontSize }: TableRoom, isBold: boolean): Width {
  const word = stretch.trim();
  const type = { families, fontSize: 1, weight: isBold ? 700 : 400 };
  const withSpace = lineWidth(stretch.trimStart().replace(/\n/g, ''), type);
  const widest = lineWidth(word, { families, fontSize: 1 });
  if (Number.isFinite(widest) && Number.isFinite(withSpace))
    return { mean: lineWidth(word, type), withSpace, wide: widest + HAIR / fontSize };
  const letters = lettersOf(word);
  return {
    mean: letters * MEAN_LETTER,
    withSpace: lettersOf(stretch) * MEAN_LETTER,
    wide: letters * WIDE_LETTER,
  };
}

/** What each column needs so that no word runs over its edge. */
function leastShares(words: Words, { width, fontSize, padding }: TableRoom): number[] {
  const columns = Math.max(...words.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const widest = Math.max(0, ...words.flatMap((row) => (row[column] ?? []).map(({ wide }) => wide)));
    return (widest * fontSize + padding) / width;
  });
}

/**
 * First guesses at what a column wishes for, as powers of its text's length: twice the text asks for more width, but also
 * for more lines, so a square root is near. From one guess the search may run into a corner.
 */
const EXPONENTS = [0.5, 0, 1, 0.75, 0.25] as const;

function spread(words: Words, least: readonly number[], exponent: number): number[] {
  const wishes = least.map(
    (_, column) => (sum(words.flatMap((row) => (row[column] ?? []).map(({ mean }) => mean))) + 1) ** exponent,
  );
  const spare = 1 - sum(least);
  return least.map((share, column) => share + (spare * (wishes[column] ?? 0)) / sum(wishes));
}

/** Moves width from column to column as long as that saves lines, each time where it saves most. */
function improve(
  start: readonly number[],
  least: readonly number[],
  linesAt: (shares: readonly number[]) => number,
): number[] {
  let best = [...start];
  let lines = linesAt(best);
  for (;;) {
    let better: number[] | undefined;
    for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
      for (const shares of moves(best, least, steps * STEP)) {
        const count = linesAt(shares);
        if (count >= lines) continue;
        better = shares;
        lines = count;
      }
    }
    if (!better) return best;
    best = better;
  }
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

/** Lines that words take where each line has so many type sizes. */
function linesOf(words: readonly Width[], room: number): number {
  let lines = 1;
  let used = 0;
  words.forEach(({ mean, withSpace }, index) => {
    const width = index === words.length - 1 ? mean : withSpace;
    if (used > 0 && used + width > room) {
      lines += 1;
      used = withSpace;
    } else used += withSpace;
  });
  return lines;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
