import type { PdfReading } from './read-pdf.ts';
import { allElements, type StructureElement } from './structure.ts';
import { textOf } from './text/transcript.ts';

/** A data cell and the texts of the headings that a reader announces with it. */
export interface CellHeaders {
  readonly element: StructureElement;
  readonly cell: string;
  /** Those the cell names itself (Headers), else the row's and the column's headings, row first. */
  readonly headers: readonly string[];
}

/** For every TD of every table, in reading order, what a screen reader says its headings are. */
export function cellHeaders(pdf: PdfReading): readonly CellHeaders[] {
  const elements = [...allElements(pdf.structure?.roots ?? [])];
  const byId = new Map(
    elements.flatMap((element) => (element.id === null ? [] : [[element.id, element] as const])),
  );
  return elements
    .filter((element) => element.type === 'Table')
    .flatMap((table) => {
      const grid = layOutTable(table);
      return grid.cells
        .filter(({ element }) => element.type === 'TD')
        .map((cell) => {
          const named = namedHeaders(cell.element, byId);
          const headers =
            named.length > 0 ? named : [...rowHeaders(grid, cell), ...columnHeaders(grid, cell)];
          return {
            element: cell.element,
            cell: textOf(pdf, cell.element).trim(),
            headers: [...new Set(headers)].map((header) => textOf(pdf, header).trim()),
          };
        });
    });
}

interface Cell {
  readonly element: StructureElement;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Grid {
  readonly cells: readonly Cell[];
  at(row: number, column: number): Cell | undefined;
}

/** Gives each cell its rows and columns, as ColSpan and RowSpan push them (ISO 32000-1, 14.8.5.7). */
function layOutTable(table: StructureElement): Grid {
  const cells: Cell[] = [];
  const taken = new Map<string, Cell>();
  rowsOf(table).forEach((tr, row) => {
    let column = 0;
    for (const element of childrenOf(tr)) {
      if (element.type !== 'TH' && element.type !== 'TD') continue;
      while (taken.has(`${row} ${column}`)) column++;
      const cell: Cell = {
        element,
        row,
        column,
        rows: span(element, 'RowSpan'),
        columns: span(element, 'ColSpan'),
      };
      cells.push(cell);
      for (let r = row; r < row + cell.rows; r++)
        for (let c = column; c < column + cell.columns; c++) taken.set(`${r} ${c}`, cell);
      column += cell.columns;
    }
  });
  return { cells, at: (row, column) => taken.get(`${row} ${column}`) };
}

function rowsOf(element: StructureElement): readonly StructureElement[] {
  return childrenOf(element).flatMap((child) =>
    child.type === 'TR' ? [child] : /^T(Head|Body|Foot)$/.test(child.type) ? rowsOf(child) : [],
  );
}

function childrenOf(element: StructureElement): readonly StructureElement[] {
  return element.kids.flatMap((kid) => (kid.type === 'element' ? [kid.element] : []));
}

/** Larger spans than any table has would only cost time. */
const WIDEST = 1000;

function span(element: StructureElement, name: 'RowSpan' | 'ColSpan'): number {
  const value = element.attributes.get(name);
  return typeof value === 'number' && value >= 1 ? Math.min(WIDEST, Math.floor(value)) : 1;
}

function namedHeaders(
  element: StructureElement,
  byId: ReadonlyMap<string, StructureElement>,
): readonly StructureElement[] {
  const value = element.attributes.get('Headers') ?? [];
  return (Array.isArray(value) ? value : [value]).flatMap((id) => {
    const header = byId.get(String(id));
    return header ? [header] : [];
  });
}

/** Headings in the cell's rows, from the cell to the left; those for columns do not count. */
function rowHeaders(grid: Grid, cell: Cell): readonly StructureElement[] {
  const found: StructureElement[] = [];
  for (let row = cell.row; row < cell.row + cell.rows; row++) {
    for (let column = cell.column - 1; column >= 0; column--) {
      const header = grid.at(row, column)?.element;
      if (header?.type === 'TH' && isFor(header, 'Row')) found.push(header);
    }
  }
  return found;
}

function columnHeaders(grid: Grid, cell: Cell): readonly StructureElement[] {
  const found: StructureElement[] = [];
  for (let column = cell.column; column < cell.column + cell.columns; column++) {
    for (let row = cell.row - 1; row >= 0; row--) {
      const header = grid.at(row, column)?.element;
      if (header?.type === 'TH' && isFor(header, 'Column')) found.push(header);
    }
  }
  return found;
}

/** Without a scope a heading counts for neither: readers differ, so nothing is taken for granted. */
function isFor(header: StructureElement, direction: 'Row' | 'Column'): boolean {
  const scope = header.attributes.get('Scope');
  return scope === direction || scope === 'Both';
}
