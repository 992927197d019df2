import type { ReactElement } from 'react';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { Picture } from '../picture.tsx';
import { Words } from '../words.tsx';

/** The head of the page: topic, clinic, title, for whom and how long. */
export function TitleBand(): ReactElement {
  const { handout, audience, readingTime } = usePage().localised;
  return (
    <header>
      <div className="column">
        <div className="above-title">
          {handout.topic && (
            <p className="topic">
              <Rich of={handout.topic} />
            </p>
          )}
          <ClinicName />
        </div>
        <h1>
          <Rich of={handout.title} />
        </h1>
        <p className="under-title">
          {audience && (
            <span>
              <Words of={audience} />{' '}
            </span>
          )}
          <span>
            <Words of={readingTime} />
          </span>
        </p>
      </div>
    </header>
  );
}

function ClinicName(): ReactElement | null {
  const { clinic, locale } = usePage().localised;
  if (!clinic) return null;
  return (
    <div className="clinic">
      {clinic.logo && <Picture path={clinic.logo} alt={null} className="logo" />}
      <div>
        <p className="clinic-name">
          <Words of={clinic.name} />
        </p>
        {clinic.sample && (
          <p>
            <Words of={locale.strings.sample_clinic} />
          </p>
        )}
      </div>
    </div>
  );
}
