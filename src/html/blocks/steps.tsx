import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';

/** The browser writes the numbers. */
export const Steps: HtmlView<'steps'> = ({ block }) => (
  <ol id={block.id} className="steps">
    {block.items.map((item, index) => (
      <li key={index}>
        <Rich of={item} />
      </li>
    ))}
  </ol>
);
