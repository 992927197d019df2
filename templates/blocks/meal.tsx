import {
  type BlockView,
  Box,
  Heading,
  List,
  ListItem,
  type MealFigures,
  Paragraph,
  Picture,
  plainText,
  Section,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { FramePiece } from '../parts/frame.tsx';
import { MealChart } from '../parts/meal-chart.tsx';
import { MealTable } from '../parts/meal-table.tsx';
import { useMeasure } from '../parts/measure.tsx';
import { staysWhole } from '../parts/stays-whole.ts';

type MealOf = Parameters<BlockView<'meal'>>[0]['block'];

/** A card: what stands on the plate, what each of it gives, and the figures of the whole. A long one may go on overleaf. */
export const Meal: BlockView<'meal'> = ({ block }) => {
  const { localised, tokens } = useTemplate();
  const { color, space } = tokens;
  const { full } = useMeasure();
  const figures = localised.meals.get(block.place);
  const frame = { ground: color.tint2, edge: { width: 4, color: color.accent }, around: false };
  const room = full - 2 * space[4] - frame.edge.width;
  const plate = <Plate key="plate" block={block} figures={figures} room={room} />;
  const parts = figures
    ? [
        plate,
        <Headline key="headline" text={figures.headline} />,
        <Figures key="figures" figures={figures} room={room} />,
      ]
    : [plate];
  const pieces = staysWhole(lettersIn(block, figures)) ? [parts] : parts.map((part) => [part]);
  return (
    <Box>
      {pieces.map((piece, index) => (
        <FramePiece
          key={index}
          frame={frame}
          first={index === 0}
          last={index === pieces.length - 1}
          style={{
            gap: space[2],
            paddingHorizontal: space[4],
            paddingTop: space[index === 0 ? 2 : 1],
            paddingBottom: space[index === pieces.length - 1 ? 2 : 1],
          }}
        >
          {piece}
        </FramePiece>
      ))}
    </Box>
  );
};

function lettersIn({ name, text, foods }: MealOf, figures: MealFigures | undefined): number {
  const texts = [
    name,
    ...(text ? [text] : []),
    ...foods.flatMap((food) => [food.name, food.gives ?? food.name]),
  ];
  const printed = figures
    ? [figures.headline, ...figures.table.rows.flat(), ...figures.notes, figures.source]
    : [];
  return [...texts.map(plainText), ...printed].join('').length;
}

interface PlateProps {
  readonly block: MealOf;
  readonly figures: MealFigures | undefined;
  readonly room: number;
}

function Plate({ block, figures, room }: PlateProps): ReactElement {
  const { images, paper, tokens } = useTemplate();
  const picture = block.picture && images.get(block.picture.image);
  return (
    <Section heading={<Heading level={3} text={block.name} style={{ color: tokens.color.accent }} />}>
      {block.text && <Paragraph text={block.text} />}
      {picture && block.picture && (
        <Picture
          image={picture}
          alt={block.picture.alt}
          room={{ width: room, height: paper.height / 5 }}
          style={{ marginVertical: tokens.space[1] }}
        />
      )}
      <Foods block={block} figures={figures} />
    </Section>
  );
}

function Headline({ text }: { text: string }): ReactElement {
  return <Paragraph text={text} style={{ fontWeight: 700 }} />;
}

/** Type sizes that the chart and the table must have to stand side by side, and the part that is the chart's. */
const SIDE_BY_SIDE = 36;
const CHART = 0.4;

/** The chart beside the table, or above it where the page is narrow for the type; below them, where the figures come from. */
function Figures({ figures, room }: { figures: MealFigures; room: number }): ReactElement {
  const { color, space, type } = useTemplate().tokens;
  const isBeside = room >= SIDE_BY_SIDE * type.table;
  const chart = isBeside ? CHART * room : room;
  const table = isBeside ? room - chart - space[3] : room;
  return (
    <Box>
      <Box style={isBeside ? { flexDirection: 'row', columnGap: space[3] } : { gap: space[2] }}>
        <Box style={{ width: chart }}>
          <MealChart chart={figures.chart} room={chart} />
        </Box>
        <Box style={{ width: table }}>
          <MealTable table={figures.table} room={table} />
        </Box>
      </Box>
      <Box style={{ marginTop: space[1] }}>
        {[...figures.notes, figures.source].map((text, index) => (
          <Paragraph key={index} type="small" text={text} style={{ color: color.muted }} />
        ))}
      </Box>
    </Box>
  );
}

/** One food a line: its name, how much of it, what it is eaten for. */
function Foods({ block, figures }: { block: MealOf; figures: MealFigures | undefined }): ReactElement {
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
