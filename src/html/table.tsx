import { type ReactElement, type ReactNode, useId } from 'react';

/** A cell, and its words alone. */
export interface TableCell {
  readonly view: ReactNode;
  readonly words: string;
}

// on a narrow screen a row becomes a card, and `display: block` takes the meaning of table elements away in some browsers
const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader', scope: 'col' },
  rowHead: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;

/** `cards`: rows that are too wide for a telephone; `figures`: columns of numbers, which stay side by side. */
export type TableKind = 'cards' | 'figures';

/** A table whose first column names each row. The head of its column stands in each cell, for when rows become cards. */
export function Table({
  id,
  kind,
  caption,
  columns,
  rows,
}: {
  id?: string | undefined;
  kind: TableKind;
  caption: ReactNode;
  columns: readonly TableCell[];
  rows: readonly (readonly TableCell[])[];
}): ReactElement {
  const captionId = useId();
  const width = columns.length > MOST_COLUMNS ? 'wide' : 'narrow';
  return (
    <table {...ROLE.table} id={id} className={`${kind} ${width}`} aria-labelledby={captionId}>
      <caption id={captionId}>{caption}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {columns.map(({ view }, column) => (
            <th key={column} {...ROLE.columnHead}>
              {view}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {rows.map((row, index) => (
          <tr key={index} {...ROLE.row}>
            {row.map(({ view }, column) =>
              column === 0 ? (
                <th key={column} {...ROLE.rowHead}>
                  {view}
                </th>
              ) : (
                <td key={column} {...ROLE.cell} data-label={columns[column]?.words}>
                  {view}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** More become cards on a wide screen already. */
const MOST_COLUMNS = 4;
