import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { useLooks } from '../looks/index.ts';

export const BulletList: HtmlView<'list'> = ({ block }) => {
  const { list, item } = useLooks();
  return (
    <ul {...list}>
      {block.items.map((text, index) => (
        <li key={index} {...item}>
          <Rich of={text} />
        </li>
      ))}
    </ul>
  );
};
