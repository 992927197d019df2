import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';

export const Paragraph: HtmlView<'paragraph'> = ({ block }) => (
  <p id={block.id}>
    <Rich of={block.text} />
  </p>
);
