import {
  Caption,
  Cell,
  columnShares,
  HeaderCell,
  type MealFigures,
  Row,
  Table,
  TableBody,
  TableHead,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** The numbers of a meal, one nutrient a row, in a room of so many points. */
export function MealTable({ table, room }: { table: MealFigures['table']; room: number }): ReactElement {
  const { tokens, fonts } = useTemplate();
  const { color, space, type, rule } = tokens;
  const { caption, columns, rows } = table;
  const padding = space[1];
  const shares = columnShares([columns, ...rows], {
    width: room,
    fontSize: type.table,
    padding: 2 * padding,
    fonts,
  });
  const share = (column: number): number => shares[column] ?? 0;
  const cell = { paddingHorizontal: padding, paddingVertical: 0.35 * space[1] };
  return (
    <Table width={room}>
      <Caption text={caption} style={{ fontWeight: 700, color: color.brand, marginBottom: 0.5 * space[1] }} />
      <TableHead>
        <Row style={{ backgroundColor: color.brand }}>
          {columns.map((text, column) => (
            <HeaderCell
              key={column}
              scope="Column"
              text={text}
              share={share(column)}
              style={cell}
              textStyle={{ color: color.onBrand }}
            />
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <Row
            key={index}
            keepWithNext={index < rows.length - 1}
            keepWithPrevious={index > 0}
            style={{
              borderBottomWidth: rule,
              borderBottomColor: color.rule,
              backgroundColor: color.paper,
            }}
          >
            {row.map((text, column) =>
              column === 0 ? (
                <HeaderCell key={column} scope="Row" text={text} share={share(column)} style={cell} />
              ) : (
                <Cell key={column} text={text} share={share(column)} style={cell} />
              ),
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
