import { announced, type BlockView, Box, plainText, Text, useKeepAhead, useTemplate } from 'plainleaf/pdf';
import { useMeasure } from '../parts/measure.tsx';
import { lettersOfRow, StackedCard, StackedRows } from '../parts/stacked-rows.tsx';
import { useStaysWhole } from '../parts/stays-whole.ts';

/** A table for pages too narrow for its columns: each row is a card. */
export const StackedComparison: BlockView<'comparison'> = ({ block }) => {
  const { color, space } = useTemplate().tokens;
  const staysWhole = useStaysWhole();
  const ahead = useKeepAhead();
  const { full } = useMeasure();
  const [, ...columns] = block.columns.map(plainText);
  return (
    <Box>
      <Text
        structure="P"
        type="table"
        text={block.caption}
        wrap={false}
        minPresenceAhead={ahead}
        style={{ color: color.muted, marginBottom: space[1] }}
      />
      <StackedRows style={announced()}>
        {block.rows.map(([name = '', ...cells], index) => {
          const row = { name, cells };
          return (
            <Box
              key={index}
              wrap={!staysWhole(lettersOfRow(row))}
              style={{
                backgroundColor: color.tint,
                borderStartWidth: 4,
                borderStartColor: color.brand,
                paddingHorizontal: space[3],
                paddingVertical: space[1],
                // a space above a card would open a page
                marginBottom: index < block.rows.length - 1 ? space[1] : 0,
              }}
            >
              <StackedCard row={row} columns={columns} room={full - 2 * space[3] - 4} />
            </Box>
          );
        })}
      </StackedRows>
    </Box>
  );
};
