import { type BlockView, Figure, Picture, Text, useTemplate } from 'plainleaf/pdf';
import { Indented, useMeasure } from '../parts/measure.tsx';

export const FigureBlock: BlockView<'figure'> = ({ block }) => {
  const { images, tokens, paper } = useTemplate();
  const { width } = useMeasure();
  const image = images.get(block.image);
  if (!image) throw new Error(`The picture ${block.image} was not prepared.`);
  return (
    <Indented>
      <Figure alt={block.alt} style={{ gap: tokens.space[1] }}>
        <Picture image={image} room={{ width, height: paper.height / 4 }} />
        {block.caption && (
          <Text
            structure={block.alt ? 'Caption' : 'P'}
            text={block.caption}
            style={{ color: tokens.color.muted }}
          />
        )}
      </Figure>
    </Indented>
  );
};
