/** Rough width of a letter, in parts of the type size; a little wide, so that words fit. */
const LETTER = 0.62;

/**
 * How to divide a table's width: more for columns with more text, never less than their longest word needs.
 * `cells` is a list of rows; `width` and `padding` (of both sides of a cell) are points. Returns shares that add up
 * to 1.
 */
export function columnShares(
  cells: readonly (readonly string[])[],
  {
    width,
    fontSize,
    padding,
  }: { readonly width: number; readonly fontSize: number; readonly padding: number },
): number[] {
  const columns = transpose(cells);
  const least = columns.map((texts) => longestWord(texts) * LETTER * fontSize + padding);
  // a square root: twice the text asks for more width, but also for more lines
  const wish = columns.map((texts) => Math.sqrt(sum(texts.map((text) => text.length)) + 1));
  if (sum(least) >= width) return least.map((points) => points / sum(least));

  // a column that wishes for less than its least gets its least; the others share the rest
  const narrow = new Set<number>();
  for (;;) {
    const rest = width - sum(least.filter((_, column) => narrow.has(column)));
    const wishes = sum(wish.filter((_, column) => !narrow.has(column)));
    const points = wish.map((share, column) =>
      narrow.has(column) ? (least[column] ?? 0) : (rest * share) / wishes,
    );
    const tight = points.findIndex((value, column) => value < (least[column] ?? 0));
    if (tight < 0) return points.map((value) => value / width);
    narrow.add(tight);
  }
}

function transpose(rows: readonly (readonly string[])[]): string[][] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? ''));
}

/** Letters of the longest stretch that should not be broken. */
function longestWord(texts: readonly string[]): number {
  return Math.max(...texts.flatMap((text) => text.split(/[\s-]+/).map((word) => word.length)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
