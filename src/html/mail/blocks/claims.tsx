import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { usePage } from '../../page-context.ts';
import { STRENGTH_WORDS } from '../../strength-words.ts';
import { Words } from '../../words.tsx';
import { useLooks } from '../looks/index.ts';

/** Each claim, and under it in words how sure one can be of it. */
export const Claims: HtmlView<'claims'> = ({ block }) => {
  const { strings } = usePage().localised.locale;
  const { list, item, strength: look } = useLooks();
  return (
    <ul {...list}>
      {block.items.map(({ claim, strength }, index) => (
        <li key={index} {...item}>
          <Rich of={claim} />
          <p {...look}>
            <Words of={strings[STRENGTH_WORDS[strength]]} />
          </p>
        </li>
      ))}
    </ul>
  );
};
