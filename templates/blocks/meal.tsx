import {
  type BlockView,
  Box,
  Heading,
  List,
  ListItem,
  type MealFigures,
  Paragraph,
  Picture,
  Section,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { FramePiece } from '../parts/frame.tsx';
import { MealChart } from '../parts/meal-chart.tsx';
import { MealTable } from '../parts/meal-table.tsx';
import { Indented, useMeasure } from '../parts/measure.tsx';

/** A card: what stands on the plate, what each of it gives, and the figures of the whole. */
export const Meal: BlockView<'meal'> = ({ block }) => {
  const { localised, images, paper, tokens } = useTemplate();
  const { color, space } = tokens;
  const { width } = useMeasure();
  const figures = localised.meals.get(block.place);
  const picture = block.picture && images.get(block.picture.image);
  const frame = { ground: color.tint2, edge: { width: 4, color: color.accent }, around: false };
  const side = { paddingHorizontal: space[4] };
  const room = width - 2 * space[4] - frame.edge.width;
  return (
    <Indented>
      <FramePiece
        frame={frame}
        first
        last={!figures}
        style={{ ...side, paddingTop: space[2], paddingBottom: space[1] }}
      >
        <Section heading={<Heading level={3} text={block.name} style={{ color: color.accent }} />}>
          {block.text && <Paragraph text={block.text} />}
          {picture && block.picture && (
            <Picture
              image={picture}
              alt={block.picture.alt}
              room={{ width: room, height: paper.height / 5 }}
              style={{ marginVertical: space[1] }}
            />
          )}
          <Foods block={block} figures={figures} />
        </Section>
      </FramePiece>
      {figures && (
        <>
          <FramePiece frame={frame} style={{ ...side, paddingVertical: space[1] }}>
            <Paragraph text={figures.headline} style={{ fontWeight: 700 }} />
          </FramePiece>
          <FramePiece frame={frame} style={{ ...side, paddingVertical: space[1] }}>
            <MealChart chart={figures.chart} room={room} />
          </FramePiece>
          <FramePiece frame={frame} last style={{ ...side, paddingTop: space[1], paddingBottom: space[2] }}>
            <MealTable table={figures.table} room={room} />
            <Box style={{ marginTop: space[1] }}>
              {[...figures.notes, figures.source].map((text, index) => (
                <Paragraph key={index} type="small" text={text} style={{ color: color.muted }} />
              ))}
            </Box>
          </FramePiece>
        </>
      )}
    </Indented>
  );
};

/** One food a line: its name, how much of it, what it is eaten for. */
function Foods({
  block,
  figures,
}: {
  block: Parameters<BlockView<'meal'>>[0]['block'];
  figures: MealFigures | undefined;
}): ReactElement {
  const { color, space, rule } = useTemplate().tokens;
  return (
    <List style={{ gap: 0, marginTop: space[1] }}>
      {block.foods.map((food, index) => (
        <Box key={index} origin={food.place}>
          <ListItem
            style={{ borderTopWidth: rule, borderTopColor: color.rule, paddingVertical: 0.75 * space[1] }}
          >
            <Box style={{ flexDirection: 'row', columnGap: space[3] }}>
              <Box style={{ flexGrow: 2, flexBasis: 0 }}>
                <Paragraph text={food.name} style={{ fontWeight: 700 }} />
              </Box>
              {figures && (
                <Box style={{ flexGrow: 2, flexBasis: 0 }}>
                  <Paragraph text={figures.amounts[index] ?? ''} />
                </Box>
              )}
              <Box style={{ flexGrow: figures ? 2 : 3, flexBasis: 0 }}>
                {food.gives && <Paragraph text={food.gives} />}
              </Box>
            </Box>
          </ListItem>
        </Box>
      ))}
    </List>
  );
}
