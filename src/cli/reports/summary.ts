import type { WrittenFile } from '../building/results.ts';
import { printable } from './human.ts';

/** Columns, and which go first where a terminal is narrow. */
const COLUMNS = ['edition', 'paper', 'pages', 'sheets', 'size', 'files'] as const;
const FIRST_TO_GO = ['files', 'size', 'sheets'] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;

const TO_THE_RIGHT: ReadonlySet<Column> = new Set(['pages', 'sheets', 'size']);
const BETWEEN = '  ';

/**
 * What was built, a table for each handout and language: editions and papers, pages, sheets of paper when both sides are
 * printed, and sizes. Plain text. In a terminal of so many columns, those that matter least are left out.
 */
export function summaryTable(files: readonly WrittenFile[], columns = Number.POSITIVE_INFINITY): string {
  const folders = groupBy(files, ({ file }) => file.slice(0, Math.max(0, file.lastIndexOf('/'))));
  const rows = new Map([...folders].map(([folder, of]) => [folder, rowsOf(of)] as const));
  const all = [...rows.values()].flat();
  const shown = fitting(all, columns);
  const line = (row: Row): string => `  ${cellsOf(row, shown, all).join(BETWEEN).trimEnd()}\n`;
  return [...rows]
    .map(([folder, of]) => `${printable(folder)}\n${[HEADS, ...of].map(line).join('')}`)
    .join('');
}

/** In the order in which their keys come first. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const HEADS = Object.fromEntries(COLUMNS.map((column) => [column, column])) as unknown as Row;

/** One row for each edition on each paper, whatever files it has. */
function rowsOf(files: readonly WrittenFile[]): readonly Row[] {
  const groups = groupBy(files, ({ edition, paper }) => `${edition} ${paper}`);
  return [...groups.values()].map((of): Row => {
    const [{ edition = '', paper = '' } = {}] = of;
    const pages = of.find(({ holds }) => holds === 'pages')?.pages ?? 0;
    const sides = of.find(({ holds }) => holds === 'sheets')?.pages ?? pages;
    const count = (of: number): string => (of > 0 ? String(of) : '');
    return {
      edition,
      paper,
      pages: count(pages),
      sheets: count(Math.ceil(sides / 2)),
      size: inKilobytes(of.reduce((sum, { size }) => sum + size, 0)),
      files: of.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).join(', '),
    };
  });
}

const inKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en-US')} kB`;

const widthOf = (column: Column, rows: readonly Row[]): number =>
  Math.max(...[HEADS, ...rows].map((row) => row[column].length));

function fitting(rows: readonly Row[], most: number): readonly Column[] {
  // files without pages have neither paper nor number
  let shown: readonly Column[] = COLUMNS.filter((column) => rows.some((row) => row[column] !== ''));
  for (const column of FIRST_TO_GO) {
    const width = shown.reduce((sum, one) => sum + BETWEEN.length + widthOf(one, rows), 0);
    if (width <= most) break;
    shown = shown.filter((one) => one !== column);
  }
  return shown;
}

const cellsOf = (row: Row, shown: readonly Column[], all: readonly Row[]): readonly string[] =>
  shown.map((column) => {
    const width = widthOf(column, all);
    return TO_THE_RIGHT.has(column) ? row[column].padStart(width) : row[column].padEnd(width);
  });
