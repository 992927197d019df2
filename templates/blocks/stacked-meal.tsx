import { announced, type BlockView, Box, List, Paragraph, Section, Text, useTemplate } from 'plainleaf/pdf';
import { FramePiece } from '../parts/frame.tsx';
import { MealChart } from '../parts/meal-chart.tsx';
import { MealFood } from '../parts/meal-food.tsx';
import { MealFoods, MOST_BESIDE } from '../parts/meal-foods.tsx';
import { MealPlate, plateIn } from '../parts/meal-plate.tsx';
import { MealHeadline, MealTitle, MealWords } from '../parts/meal-words.tsx';
import { useMeasure } from '../parts/measure.tsx';
import { StackedCard, StackedRows } from '../parts/stacked-rows.tsx';

/** A meal for narrow pages: all that stands side by side elsewhere is one below the other, in pieces that may go on overleaf. */
export const StackedMeal: BlockView<'meal'> = ({ block }) => {
  const { localised, tokens } = useTemplate();
  const { color, space, rule } = tokens;
  const { full } = useMeasure();
  const figures = localised.meals.get(block.place);
  const frame = { ground: color.tint2, edge: { width: 4, color: color.accent }, around: false };
  const side = { paddingHorizontal: space[3] };
  const room = full - 2 * space[3] - frame.edge.width;
  const plate = plateIn(block, figures);
  const isBeside = plate !== null && block.foods.length <= MOST_BESIDE;
  const head = (
    <FramePiece frame={frame} first announces style={{ ...side, paddingVertical: space[2] }}>
      <MealTitle block={block} />
      <MealWords block={block} room={room} />
    </FramePiece>
  );
  return (
    <Section heading={head}>
      {plate && (
        <FramePiece frame={frame} style={{ ...side, paddingBottom: space[1] }}>
          <MealPlate picture={plate} room={room}>
            {(list) => isBeside && <MealFoods block={block} figures={figures} room={list} />}
          </MealPlate>
        </FramePiece>
      )}
      {!isBeside && (
        <List style={{ gap: 0 }}>
          {block.foods.map((food, index) => (
            <FramePiece key={index} frame={frame} style={side}>
              <MealFood
                food={food}
                amount={figures?.amounts[index]}
                picture={plate}
                index={index}
                room={room}
              />
            </FramePiece>
          ))}
        </List>
      )}
      {figures && (
        <>
          <FramePiece frame={frame} style={{ ...side, paddingVertical: space[1] }}>
            <MealHeadline text={figures.headline} />
          </FramePiece>
          <FramePiece frame={frame} style={{ ...side, paddingVertical: space[1] }}>
            <MealChart chart={figures.chart} room={room} />
          </FramePiece>
          <FramePiece frame={frame} announces style={{ ...side, paddingTop: space[1] }}>
            <Text
              structure="P"
              type="table"
              text={figures.table.caption}
              style={{ fontWeight: 700, color: color.brand }}
            />
          </FramePiece>
          <StackedRows style={announced()}>
            {figures.table.rows.map(([name = '', ...cells], index) => (
              <FramePiece key={index} frame={frame} style={side}>
                <Box
                  style={{
                    borderTopWidth: rule,
                    borderTopColor: color.rule,
                    paddingVertical: 0.5 * space[1],
                  }}
                >
                  <StackedCard row={{ name, cells }} columns={figures.table.columns.slice(1)} room={room} />
                </Box>
              </FramePiece>
            ))}
          </StackedRows>
          <FramePiece frame={frame} style={{ ...side, paddingTop: space[1] }}>
            {[...figures.notes, figures.source].map((text, index) => (
              <Paragraph key={index} type="small" text={text} style={{ color: color.muted }} />
            ))}
          </FramePiece>
        </>
      )}
      <FramePiece frame={frame} last style={{ height: space[1] }} />
    </Section>
  );
};
