import type { StructureElement } from './structure-element.ts';

export interface CellHeaders {
  /** Identifiers of header cells and notes, in the order of the identifiers. */
  readonly ids: ReadonlyMap<StructureElement, string>;
  /** The identifiers of the headers of each data cell: its columns' first, then its row's. */
  readonly of: ReadonlyMap<StructureElement, readonly string[]>;
}

export interface GridCell {
  readonly element: StructureElement;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Finds out which header cells speak for each data cell, so that no reader has to guess from positions. */
export function findHeaders(root: StructureElement): CellHeaders {
  const ids = new Map<StructureElement, string>();
  const of = new Map<StructureElement, readonly string[]>();
  const identify = (element: StructureElement): string => {
    const id = `${element.type}-${String(ids.size + 1).padStart(6, '0')}`;
    ids.set(element, id);
    return id;
  };
  for (const table of all(root, 'Table')) {
    const grid = gridOf(table);
    for (const cell of grid) if (cell.element.type === 'TH') identify(cell.element);
    for (const cell of grid) {
      if (cell.element.type !== 'TD') continue;
      const heads = [
        ...nearestBlock(
          grid.filter((head) => speaksFor(head, cell, 'Column')),
          ({ row, rows }) => [row, row + rows],
        ),
        ...nearestBlock(
          grid.filter((head) => speaksFor(head, cell, 'Row')),
          ({ column, columns }) => [column, column + columns],
        ),
      ];
      const names = heads.flatMap((head) => ids.get(head.element) ?? []);
      if (names.length > 0) of.set(cell.element, names);
    }
  }
  // PDF/UA-1, 7.9: every Note has an identifier
  for (const note of all(root, 'Note')) identify(note);
  return { ids: new Map([...ids].sort(([, a], [, b]) => (a < b ? -1 : 1))), of };
}

function speaksFor(head: GridCell, cell: GridCell, scope: 'Column' | 'Row'): boolean {
  if (head.element.type !== 'TH' || (head.element.props.scope ?? 'Column') !== scope) return false;
  return scope === 'Column'
    ? head.row < cell.row && overlap(head.column, head.columns, cell.column, cell.columns)
    : head.column < cell.column && overlap(head.row, head.rows, cell.row, cell.rows);
}

/** The headers next to the cell and those that adjoin them: where headers follow data, they begin anew. */
function nearestBlock(
  heads: readonly GridCell[],
  span: (head: GridCell) => readonly [start: number, end: number],
): GridCell[] {
  const block: GridCell[] = [];
  let edge = Math.max(...heads.map((head) => span(head)[1]));
  for (const head of heads.toReversed()) {
    if (span(head)[1] < edge) break;
    block.unshift(head);
    edge = Math.min(edge, span(head)[0]);
  }
  return block;
}

function overlap(a: number, lengthOfA: number, b: number, lengthOfB: number): boolean {
  return a < b + lengthOfB && b < a + lengthOfA;
}

/** The cells of a table on their grid, spans taken into account. */
export function gridOf(table: StructureElement): GridCell[] {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  rowsOf(table).forEach((tr, row) => {
    let column = 0;
    for (const element of tr.elements) {
      while (taken.has(`${row},${column}`)) column += 1;
      const columns = element.props.colSpan ?? 1;
      const rows = element.props.rowSpan ?? 1;
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) taken.add(`${r},${c}`);
      }
      cells.push({ element, row, column, rows, columns });
      column += columns;
    }
  });
  return cells;
}

function all(root: StructureElement, type: StructureElement['type']): StructureElement[] {
  const inner = root.elements.flatMap((element) => all(element, type));
  return root.type === type ? [root, ...inner] : inner;
}

/** Not those of a table inside a cell. */
function rowsOf(table: StructureElement): StructureElement[] {
  return table.elements.flatMap((element) => {
    if (element.type === 'TR') return [element];
    return element.type === 'Caption' ? [] : rowsOf(element);
  });
}
