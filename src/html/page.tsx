import type { ReactElement } from 'react';
import { plainText } from '../model/index.ts';
import { usePage } from './page-context.ts';
import { partsOf } from './page-parts.ts';
import { Contents } from './parts/contents.tsx';
import { Main } from './parts/main.tsx';
import { TitleBand } from './parts/title-band.tsx';
import { Words } from './words.tsx';

/** Nothing is fetched from anywhere, no script runs, nothing is sent. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole document. */
export function Page({
  styles,
  metadata,
}: {
  styles: string;
  /** Names and contents of what the file says of its making. */
  metadata: readonly (readonly [string, string])[];
}): ReactElement {
  const { localised } = usePage();
  const { handout, locale, clinicLine, footer } = localised;
  return (
    <html lang={handout.lang} dir={locale.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        {/* a telephone must not make links of doses */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        {metadata.map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        <title>{plainText(handout.title)}</title>
        <style>{styles}</style>
      </head>
      <body>
        <a className="skip" href="#main_text">
          <Words of={locale.strings.skip_to_text} />
        </a>
        <TitleBand />
        <Contents parts={partsOf(localised)} />
        <Main />
        <footer>
          <div className="column">
            {clinicLine && (
              <p>
                <strong>
                  <Words of={clinicLine} />
                </strong>
              </p>
            )}
            <p>
              <Words of={footer} />
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
