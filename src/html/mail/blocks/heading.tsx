import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { useLooks } from '../looks/index.ts';

export const Heading: HtmlView<'heading'> = ({ block }) => {
  const Level = `h${block.level}` as const;
  return (
    <Level {...useLooks()[`heading${block.level}`]}>
      <Rich of={block.text} />
    </Level>
  );
};
