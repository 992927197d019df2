import { type BlockView, Heading, useTemplate } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const HeadingBlock: BlockView<'heading'> = ({ block }) => {
  const { space } = useTemplate().tokens;
  return (
    <Indented>
      <Heading level={block.level} text={block.text} style={{ marginTop: space[1] }} />
    </Indented>
  );
};
