import type { ReactElement } from 'react';
import type { Fact } from '../model/index.ts';
import { Words } from './words.tsx';

/** Terms and their values. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl>
      {facts.map(({ term, value, href }, index) => (
        <div key={index}>
          <dt>
            <Words of={term} />
          </dt>
          <dd>{href ? <a href={href}>{<Words of={value} />}</a> : <Words of={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}
