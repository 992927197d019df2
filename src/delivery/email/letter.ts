import type { MailLetter } from '../../model/index.ts';

/** Columns of a text that mail programs break nowhere else. */
const COLUMNS = 72;

/** Inks and grounds are the mail program's own: it turns them round where a screen is dark. */
const LOOKS = {
  body: 'margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  page: 'max-width:600px;margin:0 auto',
  heading: 'font-size:22px;line-height:1.3;margin:0 0 16px',
  paragraph: 'margin:0 0 16px',
} as const;

/** The body of a mail that tells only that something is attached, and from whom: nothing of what it is about. */
export function writeLetter(letter: MailLetter): { readonly html: string; readonly text: string } {
  return {
    html: page(letter),
    text: [letter.subject, letter.notice, letter.sender.join('\n')].map(inColumns).join('\n\n').concat('\n'),
  };
}

function page({ lang, direction, subject, notice, sender }: MailLetter): string {
  const language = `lang="${escaped(lang)}" dir="${direction}"`;
  const paragraph = (lines: readonly string[]): string =>
    `<p style="${LOOKS.paragraph}">${lines.map(escaped).join('<br>\n')}</p>`;
  return `<!doctype html>
<html ${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body ${language} style="${LOOKS.body}">
<main style="${LOOKS.page}">
<h1 style="${LOOKS.heading}">${escaped(subject)}</h1>
${[[notice], sender]
  .filter(({ length }) => length > 0)
  .map(paragraph)
  .join('\n')}
</main>
</body>
</html>
`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

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
