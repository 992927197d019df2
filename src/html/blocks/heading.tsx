import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';

export const Heading: HtmlView<'heading'> = ({ block }) => {
  const Level = `h${block.level}` as const;
  return (
    <Level id={block.id}>
      <Rich of={block.text} />
    </Level>
  );
};
