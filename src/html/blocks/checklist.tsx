import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';

// a list without marks is none to some screen readers, unless it says so
const LIST = { role: 'list' };

/** Boxes that can be ticked, on a telephone as on paper. */
export const Checklist: HtmlView<'checklist'> = ({ block }) => (
  <ul id={block.id} className="checklist" {...LIST}>
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
