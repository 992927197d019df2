import { useId } from 'react';
import type { HtmlView } from '../block-view.tsx';
import { Icon } from '../icon.tsx';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';

/** A box that says its kind: by its word, its sign and its border; with a title of its own, to the ear as well. */
export const Callout: HtmlView<'callout'> = ({ block }) => {
  const { strings } = usePage().localised.locale;
  const titleId = useId();
  const name = block.title ? { 'aria-label': strings[block.kind] } : { 'aria-labelledby': titleId };
  return (
    <div id={block.id} className={`callout ${block.kind}`} role="note" {...name}>
      <p className="callout-title">
        <Icon name={block.kind} />
        <span id={titleId}>
          {block.title ? <Rich of={block.title} /> : <Words of={strings[block.kind]} />}
        </span>
      </p>
      <div className="callout-text">
        {block.text.map((text, index) => (
          <p key={index}>
            <Rich of={text} />
          </p>
        ))}
      </div>
    </div>
  );
};
