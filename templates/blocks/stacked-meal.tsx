import { announced, type BlockView, Box, Text, useTemplate } from 'plainleaf/pdf';
import { MealCard, MealPiece } from '../parts/meal-card.tsx';
import { MealChart } from '../parts/meal-chart.tsx';
import { StackedCard, StackedRows } from '../parts/stacked-rows.tsx';

/** A meal for narrow pages: all that stands side by side elsewhere is one below the other, and the table is a list. */
export const StackedMeal: BlockView<'meal'> = ({ block }) => {
  const { color, space, rule } = useTemplate().tokens;
  const inset = space[3];
  return (
    <MealCard block={block} inset={inset}>
      {({ chart, table }, room) => (
        <>
          <MealPiece inset={inset} style={{ paddingVertical: space[1] }}>
            <MealChart chart={chart} room={room} />
          </MealPiece>
          <MealPiece inset={inset} announces style={{ paddingTop: space[1] }}>
            <Text
              structure="P"
              type="table"
              text={table.caption}
              style={{ fontWeight: 700, color: color.brand }}
            />
          </MealPiece>
          <StackedRows style={announced()}>
            {table.rows.map(([name = '', ...cells], index) => (
              <MealPiece key={index} inset={inset}>
                <Box
                  style={{
                    borderTopWidth: rule,
                    borderTopColor: color.rule,
                    paddingVertical: 0.5 * space[1],
                  }}
                >
                  <StackedCard row={{ name, cells }} columns={table.columns.slice(1)} room={room} />
                </Box>
              </MealPiece>
            ))}
          </StackedRows>
        </>
      )}
    </MealCard>
  );
};
