import { type BlockView, Box, List, type MealFigures, plainText, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { type Frame, FramePiece } from '../parts/frame.tsx';
import { MealFigures as Figures } from '../parts/meal-figures.tsx';
import { MealFood } from '../parts/meal-food.tsx';
import { MealHeadline, MealTitle, MealWords, PICTURE } from '../parts/meal-words.tsx';
import { useMeasure } from '../parts/measure.tsx';

type MealOf = Parameters<BlockView<'meal'>>[0]['block'];

interface Parts {
  readonly block: MealOf;
  readonly figures: MealFigures | undefined;
  readonly frame: Frame;
  /** Width inside the card, points. */
  readonly room: number;
}

/** A card: what stands on the plate, what each of it gives, and the figures of the whole. A long one may go on overleaf. */
export const Meal: BlockView<'meal'> = ({ block }) => {
  const { localised, tokens } = useTemplate();
  const { color, space } = tokens;
  const { full } = useMeasure();
  const frame = { ground: color.tint2, edge: { width: 4, color: color.accent }, around: false };
  const room = full - 2 * space[4] - frame.edge.width;
  const parts = { block, figures: localised.meals.get(block.place), frame, room };
  return useIsShort(parts) ? <InOnePiece {...parts} /> : <InPieces {...parts} />;
};

/** A card that takes more of a page than this may go on overleaf. */
const MOST_OF_PAGE = 0.6;
/** Mean width of a letter and height of a line, type sizes; lines of a food and of all figures. */
const LETTER = 0.5;
const LINE = 1.4;
const FOOD_LINES = 1.6;
const FIGURES_LINES = 12;

/** Whether the card is kept on one page, by a rough count of its lines. */
function useIsShort({ block: { text, foods, picture }, figures, room }: Parts): boolean {
  const { paper, tokens } = useTemplate();
  const size = tokens.type.body;
  const linesOf = (words: string): number => Math.ceil((words.length * LETTER * size) / room);
  const lines =
    2 +
    (text ? linesOf(plainText(text)) : 0) +
    foods.length * FOOD_LINES +
    (figures ? linesOf(figures.headline) + FIGURES_LINES : 0);
  const height = lines * LINE * size + (picture ? PICTURE * paper.height : 0);
  return height <= MOST_OF_PAGE * paper.height;
}

function InOnePiece({ block, figures, frame, room }: Parts): ReactElement {
  const { space } = useTemplate().tokens;
  const side = { paddingHorizontal: space[4], paddingVertical: space[2] };
  return (
    <FramePiece frame={frame} first last style={side}>
      <Section heading={<MealTitle block={block} />}>
        <MealWords block={block} room={room} />
        <List style={{ gap: 0, marginTop: space[1] }}>
          {block.foods.map((food, index) => (
            <MealFood key={index} food={food} amount={figures?.amounts[index]} room={room} />
          ))}
        </List>
        {figures && (
          <Box style={{ marginTop: space[2], gap: space[2] }}>
            <MealHeadline text={figures.headline} />
            <Figures figures={figures} room={room} />
          </Box>
        )}
      </Section>
    </FramePiece>
  );
}

function InPieces({ block, figures, frame, room }: Parts): ReactElement {
  const { space } = useTemplate().tokens;
  const side = { paddingHorizontal: space[4] };
  const head = (
    <FramePiece frame={frame} first announces style={{ ...side, paddingVertical: space[2] }}>
      <MealTitle block={block} />
      <MealWords block={block} room={room} />
    </FramePiece>
  );
  return (
    <Section heading={head}>
      <List style={{ gap: 0 }}>
        {block.foods.map((food, index) => {
          const isLast = !figures && index === block.foods.length - 1;
          return (
            <FramePiece key={index} frame={frame} last={isLast} style={side}>
              <MealFood food={food} amount={figures?.amounts[index]} room={room} />
            </FramePiece>
          );
        })}
      </List>
      {figures && (
        <FramePiece frame={frame} style={{ ...side, paddingVertical: space[1] }}>
          <MealHeadline text={figures.headline} />
        </FramePiece>
      )}
      {figures && (
        <FramePiece frame={frame} last style={{ ...side, paddingTop: space[1], paddingBottom: space[2] }}>
          <Figures figures={figures} room={room} />
        </FramePiece>
      )}
    </Section>
  );
}
