import {
  type BlockView,
  Box,
  Heading,
  List,
  type MealFigures,
  Paragraph,
  Picture,
  plainText,
  Section,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { type Frame, FramePiece } from '../parts/frame.tsx';
import { MealFigures as Figures } from '../parts/meal-figures.tsx';
import { MealFood } from '../parts/meal-food.tsx';
import { useMeasure } from '../parts/measure.tsx';
import { staysWhole } from '../parts/stays-whole.ts';

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
  return isShort(parts) ? <InOnePiece {...parts} /> : <InPieces {...parts} />;
};

/** More foods than this make a card that may not fit the page it starts on. */
const FEW_FOODS = 6;

function isShort({ block: { name, text, foods }, figures }: Parts): boolean {
  const texts = [
    name,
    ...(text ? [text] : []),
    ...foods.flatMap((food) => [food.name, food.gives ?? food.name]),
  ];
  const printed = figures
    ? [figures.headline, ...figures.table.rows.flat(), ...figures.notes, figures.source]
    : [];
  return foods.length <= FEW_FOODS && staysWhole([...texts.map(plainText), ...printed].join('').length);
}

function InOnePiece({ block, figures, frame, room }: Parts): ReactElement {
  const { space } = useTemplate().tokens;
  const side = { paddingHorizontal: space[4], paddingVertical: space[2] };
  return (
    <FramePiece frame={frame} first last style={side}>
      <Section heading={<Title block={block} />}>
        <Words block={block} room={room} />
        <List style={{ gap: 0, marginTop: space[1] }}>
          {block.foods.map((food, index) => (
            <MealFood key={index} food={food} amount={figures?.amounts[index]} />
          ))}
        </List>
        {figures && (
          <Box style={{ marginTop: space[2], gap: space[2] }}>
            <Headline text={figures.headline} />
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
      <Title block={block} />
      <Words block={block} room={room} />
    </FramePiece>
  );
  return (
    <Section heading={head}>
      <List style={{ gap: 0 }}>
        {block.foods.map((food, index) => {
          const isLast = !figures && index === block.foods.length - 1;
          return (
            <FramePiece key={index} frame={frame} last={isLast} style={side}>
              <MealFood food={food} amount={figures?.amounts[index]} />
            </FramePiece>
          );
        })}
      </List>
      {figures && (
        <FramePiece frame={frame} style={{ ...side, paddingVertical: space[1] }}>
          <Headline text={figures.headline} />
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

function Title({ block }: { block: MealOf }): ReactElement {
  return <Heading level={3} text={block.name} style={{ color: useTemplate().tokens.color.accent }} />;
}

/** The sentence about the meal, and its picture. */
function Words({ block: { text, picture }, room }: { block: MealOf; room: number }): ReactElement {
  const { images, paper, tokens } = useTemplate();
  const image = picture && images.get(picture.image);
  if (picture && !image) throw new Error(`The picture ${picture.image} was not prepared.`);
  return (
    <>
      {text && <Paragraph text={text} />}
      {picture && image && (
        <Picture
          image={image}
          alt={picture.alt}
          room={{ width: room, height: paper.height / 5 }}
          style={{ marginVertical: tokens.space[1] }}
        />
      )}
    </>
  );
}

function Headline({ text }: { text: string }): ReactElement {
  return <Paragraph text={text} style={{ fontWeight: 700 }} />;
}
