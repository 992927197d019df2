import { type BlockView, Box, List, type MealFigures, plainText, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { type Frame, FramePiece } from '../parts/frame.tsx';
import { MealFigures as Figures } from '../parts/meal-figures.tsx';
import { MealFood } from '../parts/meal-food.tsx';
import { MealFoods, MOST_BESIDE } from '../parts/meal-foods.tsx';
import { MealPlate, plateIn } from '../parts/meal-plate.tsx';
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
/** Lines of a plate, and of a food beside it. */
const PLATE_LINES = 8;
const PLATE_FOOD_LINES = 2.5;

/** Whether the card is kept on one page, by a rough count of its lines. */
function useIsShort({ block, figures, room }: Parts): boolean {
  const { text, foods, picture } = block;
  const { paper, tokens } = useTemplate();
  const size = tokens.type.body;
  const linesOf = (words: string): number => Math.ceil((words.length * LETTER * size) / room);
  const lines =
    2 +
    (text ? linesOf(plainText(text)) : 0) +
    (plateIn(block, figures)
      ? Math.max(PLATE_LINES, foods.length * PLATE_FOOD_LINES)
      : foods.length * FOOD_LINES) +
    (figures ? linesOf(figures.headline) + FIGURES_LINES : 0);
  const height = lines * LINE * size + (picture ? PICTURE * paper.height : 0);
  return height <= MOST_OF_PAGE * paper.height;
}

function InOnePiece({ block, figures, frame, room }: Parts): ReactElement {
  const { space } = useTemplate().tokens;
  const plate = plateIn(block, figures);
  const side = { paddingHorizontal: space[4], paddingVertical: space[2] };
  return (
    <FramePiece frame={frame} first last style={side}>
      <Section heading={<MealTitle block={block} />}>
        <MealWords block={block} room={room} />
        {plate ? (
          <MealPlate picture={plate} room={room}>
            {(list) => <MealFoods block={block} figures={figures} room={list} />}
          </MealPlate>
        ) : (
          <Box style={{ marginTop: space[1] }}>
            <MealFoods block={block} figures={figures} room={room} />
          </Box>
        )}
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
          {block.foods.map((food, index) => {
            const isLast = !figures && index === block.foods.length - 1;
            return (
              <FramePiece key={index} frame={frame} last={isLast} style={side}>
                <MealFood
                  food={food}
                  amount={figures?.amounts[index]}
                  picture={plate}
                  index={index}
                  room={room}
                />
              </FramePiece>
            );
          })}
        </List>
      )}
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
