import type { ReactElement } from 'react';
import { usePage } from '../page-context.ts';
import type { PagePart } from '../page-parts.ts';
import { Words } from '../words.tsx';

/** So many parts are seen at a glance. */
const FEW = 4;

/** Links to the parts of a long handout, behind a line that opens them. */
export function Contents({ parts }: { parts: readonly PagePart[] }): ReactElement | null {
  const { strings } = usePage().localised.locale;
  if (parts.length <= FEW) return null;
  return (
    <nav className="column" aria-label={strings.contents}>
      <details>
        <summary>
          <Words of={strings.contents} />
        </summary>
        <ol>
          {parts.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Words of={heading} />
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
