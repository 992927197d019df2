import type { ReactElement } from 'react';
import { Rich } from '../../inlines.tsx';
import { usePage } from '../../page-context.ts';
import { Words } from '../../words.tsx';
import { FRAME } from '../box.tsx';
import { Linked } from '../linked.tsx';
import { useLooks } from '../looks/index.ts';

/** Signs without width or ink: behind the notice they fill up the line of a list of mails, which would go on with the title. */
const FILLER = '\u034f \u200c\u00a0'.repeat(100);

/** What is attached, before all else: a list of mails shows the first words, and they name no illness. */
export function Notice(): ReactElement | null {
  const { mailNotice } = usePage().localised;
  const { notice, hidden } = useLooks();
  if (mailNotice === undefined) return null;
  return (
    <>
      <p {...notice}>
        <Words of={mailNotice} />
      </p>
      <div aria-hidden="true" {...hidden}>
        {FILLER}
      </div>
    </>
  );
}

/** The head: topic, clinic, title, for whom and how long. */
export function TitleBand(): ReactElement {
  const { handout, clinic, locale, audience, readingTime } = usePage().localised;
  const looks = useLooks();
  const line = (words: string): ReactElement => (
    <p {...looks.bandLine}>
      <Words of={words} />
    </p>
  );
  return (
    <div {...looks.band}>
      <table {...FRAME} {...looks.bandTable}>
        <tbody>
          <tr>
            <td {...looks.bandCell}>
              <Linked look={looks.bandLink}>
                {handout.topic && (
                  <p {...looks.bandLine}>
                    <Rich of={handout.topic} />
                  </p>
                )}
                {clinic && line(clinic.name)}
                {clinic?.sample && line(locale.strings.sample_clinic)}
                <h1 {...looks.title}>
                  <Rich of={handout.title} />
                </h1>
                {audience && line(audience)}
                {line(readingTime)}
              </Linked>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
