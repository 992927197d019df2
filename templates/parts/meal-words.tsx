import { type BlockOf, Heading, Paragraph, Picture, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** The most of a page's height that the picture takes. */
const PICTURE = 0.2;

/** Its name, as a heading. */
export function MealTitle({ block }: { block: BlockOf<'meal'> }): ReactElement {
  return <Heading level={3} text={block.name} style={{ color: useTemplate().tokens.color.accent }} />;
}

/** The sentence about the meal, and its picture. */
export function MealWords({
  block: { text, picture },
  room,
}: {
  block: BlockOf<'meal'>;
  room: number;
}): ReactElement {
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
          room={{ width: room, height: PICTURE * paper.height }}
          style={{ marginVertical: tokens.space[1] }}
        />
      )}
    </>
  );
}

/** What the figures come to, in a sentence. */
export function MealHeadline({ text }: { text: string }): ReactElement {
  return <Paragraph text={text} style={{ fontWeight: 700 }} />;
}
