/** One column of a table: its head, and what it says of a thing. */
export interface Column<T> {
  readonly head: string;
  /** True for numbers. */
  readonly toTheRight?: boolean;
  cell(thing: T): string;
}

const BETWEEN = '  ';

/** A table as a terminal shows it, with its heads. Columns that say nothing of anything are left out. */
export function table<T>(columns: readonly Column<T>[], things: readonly T[]): string {
  const shown = columns
    .map(({ head, toTheRight, cell }) => ({ toTheRight, cells: [head, ...things.map(cell)] }))
    .filter(({ cells }) => cells.slice(1).some((cell) => cell !== ''))
    .map(({ toTheRight, cells }) => {
      const width = Math.max(...cells.map((cell) => cell.length));
      return cells.map((cell) => (toTheRight ? cell.padStart(width) : cell.padEnd(width)));
    });
  const line = (index: number): string =>
    `${shown
      .map((cells) => cells[index] ?? '')
      .join(BETWEEN)
      .trimEnd()}\n`;
  return [...things.keys(), things.length].map(line).join('');
}
