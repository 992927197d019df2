import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { UNMARKED_LIST } from '../../unmarked-list.ts';
import { useLooks } from '../looks/index.ts';
import { TickItem } from '../tick-item.tsx';

export const Checklist: HtmlView<'checklist'> = ({ block }) => {
  const { unmarked } = useLooks();
  return (
    <ul {...UNMARKED_LIST} {...unmarked}>
      {block.items.map((text, index) => (
        <TickItem key={index}>
          <Rich of={text} />
        </TickItem>
      ))}
    </ul>
  );
};
