import { pathToFileURL } from 'node:url';
import type { PaperName } from '../src/model/index.ts';
import { bold, FAMILY, regular } from './fonts.ts';
import type { Outline, Part } from './outline.ts';

/** The outline as a page for print: the type sizes of the handout, page numbers where CSS makes them. */
export function htmlOf({ title, parts }: Outline, paper: PaperName): string {
  const face = (file: string, weight: number): string =>
    `@font-face { font-family: '${FAMILY}'; font-weight: ${weight}; src: url('${pathToFileURL(file).href}'); }`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${face(regular(), 400)}
${face(bold(), 700)}
@page { size: ${paper}; margin: 54pt; @bottom-right { content: counter(page) ' / ' counter(pages); } }
body { font: 12pt/1.45 '${FAMILY}'; margin: 0; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 11pt; }
tr { break-inside: avoid; }
th, td { text-align: left; padding: 4pt 7pt; border-bottom: 0.75pt solid #999; vertical-align: top; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${parts.map(elementOf).join('\n')}
</body>
</html>
`;
}

function elementOf(part: Part): string {
  switch (part.type) {
    case 'heading':
      return `<h${part.level}>${escapeHtml(part.text)}</h${part.level}>`;
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const [head = [], ...body] = part.rows;
      const heads = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
      const rows = body.map(
        ([name = '', ...cells]) =>
          `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
      );
      return `<table><caption>${escapeHtml(part.caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
