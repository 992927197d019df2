import type { ReactElement } from 'react';
import type { Fact } from '../../model/index.ts';
import { Link } from '../link.tsx';
import { Words } from '../words.tsx';
import { useLooks } from './looks/index.ts';

/** Terms and their values, one below the other. */
export function MailFacts({ facts }: { facts: readonly Fact[] }): ReactElement {
  const { terms, term: name, value: said } = useLooks();
  return (
    <dl {...terms}>
      {facts.flatMap(({ term, value, href }, index) => [
        <dt key={`${index} term`} {...name}>
          <Words of={term} />
        </dt>,
        <dd key={`${index} value`} {...said}>
          {href ? <Link href={href}>{<Words of={value} />}</Link> : <Words of={value} />}
        </dd>,
      ])}
    </dl>
  );
}
