import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { MailLetter } from '../../model/index.ts';

/** Columns of a text that mail programs break nowhere else. */
const COLUMNS = 72;

/** Inks and grounds that mail programs turn round by themselves where a screen is dark. */
const LOOKS = {
  body: {
    margin: 0,
    padding: '24px',
    fontFamily: 'Arial, Helvetica, sans-serif',
    fontSize: '16px',
    lineHeight: 1.5,
  },
  page: { maxWidth: '600px', margin: '0 auto' },
  heading: { fontSize: '22px', lineHeight: 1.3, margin: '0 0 16px' },
  paragraph: { margin: '0 0 16px' },
} as const;

/** The body of a mail that tells only that something is attached, and from whom: nothing of what it is about. */
export function writeLetter(letter: MailLetter): { readonly html: string; readonly text: string } {
  return {
    html: `<!doctype html>\n${renderToStaticMarkup(<LetterPage {...letter} />)}\n`,
    text: [letter.subject, letter.notice, letter.sender.join('\n')].map(inColumns).join('\n\n').concat('\n'),
  };
}

function LetterPage({ lang, direction, subject, notice, sender }: MailLetter): ReactElement {
  const language = { lang, dir: direction };
  return (
    <html {...language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body {...language} style={LOOKS.body}>
        <main style={LOOKS.page}>
          <h1 style={LOOKS.heading}>{subject}</h1>
          <p style={LOOKS.paragraph}>{notice}</p>
          {sender.length > 0 && (
            <p style={LOOKS.paragraph}>
              {sender.map((line, index) => (
                <span key={line}>
                  {index > 0 && <br />}
                  {line}
                </span>
              ))}
            </p>
          )}
        </main>
      </body>
    </html>
  );
}

function inColumns(text: string): string {
  const lines = text.split('\n').map((line) => {
    const rows: string[] = [''];
    for (const word of line.split(' ')) {
      const open = rows.at(-1) ?? '';
      const longer = open === '' ? word : `${open} ${word}`;
      if (longer.length <= COLUMNS || open === '') rows[rows.length - 1] = longer;
      else rows.push(word);
    }
    return rows.join('\n');
  });
  return lines.join('\n');
}
