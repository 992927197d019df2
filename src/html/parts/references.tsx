import type { ReactElement } from 'react';
import { fill } from '../../model/index.ts';
import { Address } from '../address.tsx';
import { referenceId } from '../citations.ts';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';

/** The sources, numbered by the browser, with their addresses in full and links back to where each is named. */
export function References(): ReactElement {
  const { references } = usePage().localised;
  return (
    <ol className="references">
      {references.map(({ number, text, url, missing }) => (
        <li key={number} id={referenceId(number)}>
          {text && (
            <p className={missing ? 'muted' : undefined}>
              <Words of={text} />
            </p>
          )}
          {url && (
            <p className="address">
              <Address href={url} />
            </p>
          )}
          <BackLinks number={number} />
        </li>
      ))}
    </ol>
  );
}

function BackLinks({ number }: { number: number }): ReactElement | null {
  const { citations, localised } = usePage();
  const places = citations?.placesOf.get(number);
  if (!places) return null;
  return (
    <p className="back">
      {places.map((id, index) => (
        <a
          key={id}
          href={`#${id}`}
          role="doc-backlink"
          aria-label={fill(localised.locale.strings.back_to_text, {
            place: index + 1,
            places: places.length,
          })}
        >
          {BACK}
        </a>
      ))}
    </p>
  );
}

/** An arrow up; its link has words for who listens. */
export const BACK = '↑';
