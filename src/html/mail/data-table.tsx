import type { ReactElement, ReactNode } from 'react';
import { Linked } from './linked.tsx';
import { useLooks } from './looks/index.ts';

/** A table whose first column names each row. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: ReactNode;
  columns: readonly ReactNode[];
  rows: readonly (readonly ReactNode[])[];
}): ReactElement {
  const looks = useLooks();
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} border={0} {...looks.table}>
      <caption {...looks.caption}>{caption}</caption>
      <thead>
        <tr>
          <Linked look={looks.columnLink}>
            {columns.map((head, column) => (
              <th key={column} scope="col" {...looks.columnHead}>
                {head}
              </th>
            ))}
          </Linked>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row" {...looks.rowHead}>
                  {cell}
                </th>
              ) : (
                <td key={column} {...looks.cell}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
