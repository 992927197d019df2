import type { PdfFinding } from '../../verify/index.ts';
import type { VerifiedFile } from '../verified-file.ts';
import { verdictOf } from './verified.ts';
import { factsOf } from './verified-facts.ts';

/** Findings beyond these do not fit on the sheet; how many there are is said. */
const MOST_FINDINGS = 12;

/** What a person who gets the page wants to know was looked at. */
const CHECKED = [
  'What the file claims (PDF/UA, PDF/A), its title and language',
  'Tags: headings, lists, table headings, descriptions of pictures, order',
  'Each letter: readable, tagged once, inside the page, not covered, not the colour of its ground',
  'Fonts, type sizes, contrast, links, page sizes',
];

/**
 * One page of HTML, without scripts or anything outside it, that says what was checked of a file and what was found.
 * @param date ISO 8601 day of the check
 */
export function certificate(verified: VerifiedFile, date: string): string {
  const { file, sha256, size, findings, veraPdf, source } = verified;
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const checked =
    source.type === 'same' && source.compared
      ? [...CHECKED, 'The text against the handout, letter by letter']
      : CHECKED;
  const facts = [
    { name: 'SHA-256', value: sha256 ?? 'unknown' },
    { name: 'size', value: size === null ? 'unknown' : `${size.toLocaleString('en-US')} bytes` },
    { name: 'checked on', value: date },
    ...factsOf(verified),
  ];
  const shown = findings.slice(0, MOST_FINDINGS);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Check of ${inHtml(name)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>Check of ${inHtml(name)}</h1>
<p class="verdict"><strong>${inHtml(verdictOf(verified))}</strong></p>
<h2>The file</h2>
<table>
<caption>What the file is</caption>
<tbody>
${facts.map((fact) => `<tr><th scope="row">${inHtml(fact.name === 'veraPDF' ? fact.name : capital(fact.name))}</th><td>${inHtml(fact.value)}</td></tr>`).join('\n')}
</tbody>
</table>
<h2>What was checked</h2>
<ul>
${checked.map((line) => `<li>${inHtml(line)}</li>`).join('\n')}
</ul>
<h2>What was found</h2>
${findings.length === 0 ? '<p>Nothing.</p>' : findingsTable(shown)}
${findings.length > shown.length ? `<p>And ${findings.length - shown.length} more: run plainleaf verify on the file.</p>` : ''}
${veraPdf.type === 'answered' ? veraPdfTable(veraPdf) : ''}
<p class="end">Machines check what machines can. Whether the text is right and the descriptions say what the pictures show, only a person can tell. Made by <code>plainleaf verify</code>.</p>
</main>
</body>
</html>
`;
}

const STYLE = `@page { margin: 15mm }
body { font: 11pt/1.35 system-ui, sans-serif; color: #111; background: #fff; margin: 0 auto; max-width: 46rem; padding: 1rem }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; overflow-wrap: anywhere } h2 { font-size: 1.1rem; margin: 1rem 0 .25rem }
table { border-collapse: collapse; width: 100% } caption { text-align: left; color: #444; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .15rem .5rem .15rem 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere }
th[scope=row] { white-space: nowrap; font-weight: 600 } ul { margin: 0; padding-left: 1.2rem }
.verdict { border: 2px solid #111; padding: .4rem .6rem; margin: 0 } .end { color: #444; font-size: .9rem }
@media print { body { padding: 0; font-size: 9.5pt } tr { break-inside: avoid } }`;

function findingsTable(findings: readonly PdfFinding[]): string {
  const rows = findings.map(
    ({ severity, page, message }) =>
      `<tr><th scope="row">${capital(severity)}</th><td>${page ?? 'whole file'}</td><td>${inHtml(message)}</td></tr>`,
  );
  return `<table>
<caption>Errors break a promise of the file; warnings are worth a look; notes tell what it lacks</caption>
<thead><tr><th scope="col">Kind</th><th scope="col">Page</th><th scope="col">What</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function veraPdfTable({ version, verdicts }: Extract<VerifiedFile['veraPdf'], { type: 'answered' }>): string {
  const rows = verdicts.map(({ profile, passed, checks, failures }) => {
    const failed = failures
      .slice(0, 3)
      .map(({ clause, description, count }) => `${clause}: ${description} (${count}×)`);
    const says = [`${checks.toLocaleString('en-US')} checks`, ...failed].join('. ');
    return `<tr><th scope="row">${inHtml(profile)}</th><td>${passed ? 'Passed' : 'Failed'}</td><td>${inHtml(says)}</td></tr>`;
  });
  return `<h2>What veraPDF says</h2>
<table>
<caption>veraPDF${version ? ` ${inHtml(version)}` : ''}, the validator of the PDF Association and the Open Preservation Foundation</caption>
<thead><tr><th scope="col">Profile</th><th scope="col">Verdict</th><th scope="col">Details</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML; control and direction characters of a file must not change what the page shows. */
const inHtml = (text: string): string =>
  text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
