import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of a PDF as pdf.js gives it to a browser's search and copy. */
export async function readWithPdfJs(file: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
  }
  await document.destroy();
  return text;
}

/** Text of a PDF as Chrome's reader has it. */
export async function readWithPdfium(file: string): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(readFileSync(file));
  const text = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  library.destroy();
  return text;
}

/** Text of a PDF as poppler (Evince, Okular, pdftotext) has it. */
export const readWithPoppler = (file: string): string =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'], { encoding: 'utf8' });

/** Letters alone: readers put line ends and spaces where they see gaps. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');
