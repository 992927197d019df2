import type { ReactElement } from 'react';
import { Address } from '../address.tsx';
import { Facts } from '../facts.tsx';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { Part } from './part.tsx';
import { QrCode } from './qr-code.tsx';
import { References } from './references.tsx';

/** Sources, where to read on, what the handout does not promise, and what it is. */
export function Closing(): ReactElement {
  const { handout, references, about } = usePage().localised;
  const { disclaimer } = handout;
  return (
    <div className="closing">
      {references.length > 0 && (
        <Part name="references">
          <References />
        </Part>
      )}
      <LearnMore />
      {disclaimer && (
        <Part name="disclaimer">
          <p>
            <Rich of={disclaimer} />
          </p>
        </Part>
      )}
      <Part name="about">
        <Facts facts={about} />
      </Part>
    </div>
  );
}

function LearnMore(): ReactElement | null {
  const { handout, locale } = usePage().localised;
  const { learnMore } = handout;
  if (!learnMore) return null;
  return (
    <Part name="learn_more">
      <div className="learn-more">
        <div>
          <p>
            <Rich of={learnMore.label} />
          </p>
          <p className="address">
            <Address href={learnMore.url} />
          </p>
        </div>
        <QrCode value={learnMore.url} alt={locale.strings.learn_more_qr} />
      </div>
    </Part>
  );
}
