import type { IconName } from '../../drawing/index.ts';
import type { Strength, StringKey } from '../../model/index.ts';
import type { HtmlView } from '../block-view.tsx';
import { Icon } from '../icon.tsx';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';

interface StrengthLook {
  readonly words: StringKey;
  readonly icon: IconName;
}

const LOOKS = {
  established: { words: 'strength_established', icon: 'check' },
  mixed: { words: 'strength_mixed', icon: 'half' },
  weak: { words: 'strength_weak', icon: 'quarter' },
  none: { words: 'strength_none', icon: 'cross' },
} as const satisfies Record<Strength, StrengthLook>;

// as in a checklist
const LIST = { role: 'list' };

/** Each claim, and under it in words how sure one can be of it. */
export const Claims: HtmlView<'claims'> = ({ block }) => {
  const { strings } = usePage().localised.locale;
  return (
    <ul id={block.id} className="claims" {...LIST}>
      {block.items.map(({ claim, strength }, index) => (
        <li key={index} className={LOOKS[strength].icon}>
          <Icon name={LOOKS[strength].icon} />
          <div>
            <p>
              <Rich of={claim} />
            </p>
            <p className="strength">
              <Words of={strings[LOOKS[strength].words]} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
