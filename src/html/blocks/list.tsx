import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';

export const BulletList: HtmlView<'list'> = ({ block }) => (
  <ul id={block.id}>
    {block.items.map((item, index) => (
      <li key={index}>
        <Rich of={item} />
      </li>
    ))}
  </ul>
);
