import type { ReactElement } from 'react';
import { Address } from '../../address.tsx';
import { Rich } from '../../inlines.tsx';
import { usePage } from '../../page-context.ts';
import { Words } from '../../words.tsx';
import { useLooks } from '../looks/index.ts';
import { MailFacts } from '../mail-facts.tsx';
import { Paragraphs } from '../paragraphs.tsx';
import { Part } from './part.tsx';

/** Sources, where to read on, what the handout does not promise, what it is, and whose. */
export function Closing(): ReactElement {
  const { handout, about, clinicLine, footer } = usePage().localised;
  const { disclaimer, learnMore } = handout;
  const { address, paragraph, small, foot } = useLooks();
  return (
    <>
      <References />
      {learnMore && (
        <Part name="learn_more">
          <p {...paragraph}>
            <Rich of={learnMore.label} />
          </p>
          <p {...address}>
            <Address href={learnMore.url} />
          </p>
        </Part>
      )}
      {disclaimer && (
        <Part name="disclaimer">
          <Paragraphs of={[disclaimer]} />
        </Part>
      )}
      <Part name="about">
        <MailFacts facts={about} />
      </Part>
      <div {...foot}>
        {clinicLine && (
          <p {...small}>
            <strong>
              <Words of={clinicLine} />
            </strong>
          </p>
        )}
        <p {...small}>
          <Words of={footer} />
        </p>
      </div>
    </>
  );
}

/** The sources, numbered by the mail program, with their addresses in full. */
function References(): ReactElement | null {
  const { references } = usePage().localised;
  const { list, item, plainLine, small, address } = useLooks();
  if (references.length === 0) return null;
  return (
    <Part name="references">
      <ol {...list}>
        {references.map(({ number, text, url, missing }) => (
          <li key={number} {...item}>
            {text && (
              <p {...(missing ? small : plainLine)}>
                <Words of={text} />
              </p>
            )}
            {url && (
              <p {...address}>
                <Address href={url} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}
