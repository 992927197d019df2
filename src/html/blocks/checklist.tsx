import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';
import { UNMARKED_LIST } from '../unmarked-list.ts';

/** Boxes that can be ticked, on a telephone as on paper. */
export const Checklist: HtmlView<'checklist'> = ({ block }) => (
  <ul id={block.id} className="checklist" {...UNMARKED_LIST}>
    {block.items.map((item, index) => (
      <li key={index}>
        <label>
          <input type="checkbox" autoComplete="off" />
          <span>
            <Rich of={item} />
          </span>
        </label>
      </li>
    ))}
  </ul>
);
