import { type BlockView, Heading } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const HeadingBlock: BlockView<'heading'> = ({ block }) => (
  <Indented>
    <Heading level={block.level} text={block.text} />
  </Indented>
);
