import type { ReactElement } from 'react';
import { mailSubject } from '../../locale/index.ts';
import { usePage } from '../page-context.ts';
import { useLooks } from './looks/index.ts';
import { Closing } from './parts/closing.tsx';
import { Main } from './parts/main.tsx';
import { Notice, TitleBand } from './parts/opening.tsx';

/** Programs keep what is inside the body and know a `div`, and no `article`. */
const ARTICLE = { role: 'article' };

/**
 * The HTML of a mail. It says what it is to those who listen, as mail programs drop the title; nothing is fetched, nothing is
 * sent, and its title, which some programs show, is as neutral as the subject.
 */
export function MailPage({
  styles,
  metadata,
}: {
  /** For programs that leave them in. */
  styles: string;
  /** Names and contents of what the file says of its making. */
  metadata: readonly (readonly [string, string])[];
}): ReactElement {
  const { localised } = usePage();
  const { handout, locale } = localised;
  const { body, sheet } = useLooks();
  const language = { lang: handout.lang, dir: locale.direction };
  return (
    <html {...language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* a telephone must not make links of doses */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        {metadata.map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        <title>{mailSubject(localised)}</title>
        <style>{styles}</style>
      </head>
      <body {...language} {...body}>
        <main>
          <div {...ARTICLE} {...language} {...sheet}>
            <Notice />
            <TitleBand />
            <Main />
            <Closing />
          </div>
        </main>
      </body>
    </html>
  );
}
