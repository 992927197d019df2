import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { UNMARKED_LIST } from '../../unmarked-list.ts';
import { useLooks } from '../looks/index.ts';
import { TickBox } from '../tick-box.tsx';

export const Checklist: HtmlView<'checklist'> = ({ block }) => {
  const { unmarked, item } = useLooks();
  return (
    <ul {...UNMARKED_LIST} {...unmarked}>
      {block.items.map((text, index) => (
        <li key={index} {...item}>
          <TickBox />
          <Rich of={text} />
        </li>
      ))}
    </ul>
  );
};
