import {
  type BlockOf,
  List,
  lettersOf,
  type MealFigures,
  Paragraph,
  Section,
  type Style,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';
import { FramePiece } from './frame.tsx';
import { MealFood } from './meal-food.tsx';
import { MealFoods, MOST_BESIDE } from './meal-foods.tsx';
import { MealPlate, plateIn } from './meal-plate.tsx';
import { MealHeadline, MealTitle, MealWords } from './meal-words.tsx';
import { useMeasure } from './measure.tsx';

/** Points of the edge at the start. */
const EDGE = 4;

/**
 * A card: what stands on the plate, what each of it gives, and the figures of the whole. It is a row of pieces, so that
 * one that a page has no room for goes on overleaf, and leaves no page half empty.
 */
export function MealCard({
  block,
  inset,
  children,
}: {
  block: BlockOf<'meal'>;
  /** Points between the edges of the card and what is in it. */
  inset: number;
  /** The figures, in pieces, of which each has a room of so many points. */
  children: (figures: MealFigures, room: number) => ReactNode;
}): ReactElement {
  const { localised, tokens } = useTemplate();
  const { space } = tokens;
  const room = useMeasure().full - 2 * inset - EDGE;
  const figures = localised.meals.get(block.place);
  const plate = plateIn(block, figures);
  const isBeside = plate !== null && block.foods.length <= MOST_BESIDE;
  const head = (
    <MealPiece inset={inset} first announces={!block.text} style={{ paddingVertical: space[2] }}>
      <MealTitle block={block} />
      <MealWords block={block} room={room} />
    </MealPiece>
  );
  return (
    <Section heading={head}>
      {plate && (
        <MealPiece inset={inset} style={{ paddingBottom: space[1] }}>
          <MealPlate picture={plate} room={room}>
            {(list) => isBeside && <MealFoods block={block} figures={figures} room={list} />}
          </MealPlate>
        </MealPiece>
      )}
      {!isBeside && (
        <List style={{ gap: 0 }}>
          {block.foods.map((food, index) => {
            const isLast = !figures && index === block.foods.length - 1;
            return (
              <MealPiece key={index} inset={inset} style={isLast ? { paddingBottom: space[2] } : {}}>
                <MealFood
                  food={food}
                  amount={figures?.amounts[index]}
                  picture={plate}
                  index={index}
                  room={room}
                />
              </MealPiece>
            );
          })}
        </List>
      )}
      {figures && (
        <>
          <MealPiece inset={inset} style={{ paddingVertical: space[1] }}>
            <MealHeadline text={figures.headline} />
          </MealPiece>
          {children(figures, room)}
          <Origin figures={figures} inset={inset} room={room} />
        </>
      )}
    </Section>
  );
}

/** A piece of the card, which stays on one page. */
export function MealPiece({
  inset,
  first = false,
  announces = false,
  style,
  children,
}: {
  inset: number;
  first?: boolean;
  /** What follows begins on the same page. */
  announces?: boolean;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  const { color } = useTemplate().tokens;
  const frame = { ground: color.tint2, edge: { width: EDGE, color: color.accent }, around: false };
  return (
    <FramePiece
      frame={frame}
      first={first}
      announces={announces}
      style={{ paddingHorizontal: inset, ...style }}
    >
      {children}
    </FramePiece>
  );
}

/** Mean width of a letter, type sizes. */
const LETTER = 0.48;
/** Lines of small print that stay together. */
const MOST_LINES = 4;

/** Where the figures come from, and what they leave open: one piece, or one each in type so large that they are many lines. */
function Origin({
  figures,
  inset,
  room,
}: {
  figures: MealFigures;
  inset: number;
  room: number;
}): ReactElement {
  const { color, space, type } = useTemplate().tokens;
  const words = [...figures.notes, figures.source];
  const lines = words.reduce(
    (sum, text) => sum + Math.ceil((lettersOf(text) * LETTER * type.small) / room),
    0,
  );
  const pieces = lines <= MOST_LINES ? [words] : words.map((text) => [text]);
  return (
    <>
      {pieces.map((piece, index) => (
        <MealPiece
          key={index}
          inset={inset}
          style={{
            paddingTop: index === 0 ? space[1] : 0,
            paddingBottom: index === pieces.length - 1 ? space[2] : 0,
          }}
        >
          {piece.map((text, line) => (
            <Paragraph key={line} type="small" text={text} style={{ color: color.muted }} />
          ))}
        </MealPiece>
      ))}
    </>
  );
}
