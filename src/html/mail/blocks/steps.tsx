import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { useLooks } from '../looks/index.ts';

/** The mail program writes the numbers. */
export const Steps: HtmlView<'steps'> = ({ block }) => {
  const { list, item } = useLooks();
  return (
    <ol {...list}>
      {block.items.map((text, index) => (
        <li key={index} {...item}>
          <Rich of={text} />
        </li>
      ))}
    </ol>
  );
};
