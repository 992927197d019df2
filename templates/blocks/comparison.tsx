import {
  type BlockView,
  Caption,
  Cell,
  columnShares,
  HeaderCell,
  plainText,
  Row,
  Table,
  TableBody,
  TableHead,
  useTemplate,
} from 'plainleaf/pdf';
import { useMeasure } from '../parts/measure.tsx';

export const Comparison: BlockView<'comparison'> = ({ block }) => {
  const { tokens, fonts } = useTemplate();
  const { color, space, type, rule } = tokens;
  const { full } = useMeasure();
  const padding = 7;
  const shares = columnShares(
    [block.columns, ...block.rows].map((row) => row.map(plainText)),
    { width: full, fontSize: type.table, padding: 2 * padding, fonts },
  );
  const share = (column: number): number => shares[column] ?? 0;
  const cell = { paddingHorizontal: padding, paddingVertical: space[1] };
  return (
    <Table width={full}>
      <Caption text={block.caption} style={{ color: color.muted, marginBottom: space[1] }} />
      <TableHead>
        <Row style={{ backgroundColor: color.brand }}>
          {block.columns.map((text, column) => (
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
        {block.rows.map((row, index) => (
          <Row
            key={index}
            // a single row is never left alone on a page
            keepWithNext={index === 0 || index === block.rows.length - 2}
            keepWithPrevious={index === 1 || index === block.rows.length - 1}
            style={{
              borderBottomWidth: rule,
              borderBottomColor: color.rule,
              backgroundColor: index % 2 === 0 ? color.paper : color.tint,
            }}
          >
            {row.map((text, column) =>
              column === 0 ? (
                <HeaderCell
                  key={column}
                  scope="Row"
                  text={text}
                  share={share(column)}
                  style={cell}
                  textStyle={{ color: color.brand }}
                />
              ) : (
                <Cell key={column} text={text} share={share(column)} style={cell} />
              ),
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
};
