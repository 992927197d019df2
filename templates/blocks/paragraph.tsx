import { type BlockView, Paragraph } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const ParagraphBlock: BlockView<'paragraph'> = ({ block }) => (
  <Indented>
    <Paragraph text={block.text} />
  </Indented>
);
