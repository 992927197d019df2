import type { IconName } from '../../drawing/index.ts';
import type { Strength } from '../../model/index.ts';
import type { HtmlView } from '../block-view.tsx';
import { Icon } from '../icon.tsx';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { STRENGTH_WORDS } from '../strength-words.ts';
import { UNMARKED_LIST } from '../unmarked-list.ts';
import { Words } from '../words.tsx';

const ICONS = {
  established: 'check',
  mixed: 'half',
  weak: 'quarter',
  none: 'cross',
} as const satisfies Record<Strength, IconName>;

/** Each claim, and under it in words how sure one can be of it. */
export const Claims: HtmlView<'claims'> = ({ block }) => {
  const { strings } = usePage().localised.locale;
  return (
    <ul id={block.id} className="claims" {...UNMARKED_LIST}>
      {block.items.map(({ claim, strength }, index) => (
        <li key={index} className={ICONS[strength]}>
          <Icon name={ICONS[strength]} />
          <div>
            <p>
              <Rich of={claim} />
            </p>
            <p className="strength">
              <Words of={strings[STRENGTH_WORDS[strength]]} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
