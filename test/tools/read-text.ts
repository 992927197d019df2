import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of each page as pdf.js gives it to a browser's search and copy. */
export async function readWithPdfJs(file: string): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.destroy();
  return pages;
}

/** Text of each page as Chrome's reader has it. It gives a hyphen at the end of a line as U+0002 or U+FFFE. */
export async function readWithPdfium(file: string): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(readFileSync(file));
  const pages = [...document.pages()].map((page) =>
    page.getText().replaceAll('\u0002', '-').replaceAll('\ufffe', '-'),
  );
  document.destroy();
  library.destroy();
  return pages;
}

/** Text of each page as poppler (Evince, Okular, pdftotext) has it. */
export async function readWithPoppler(file: string): Promise<readonly string[]> {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** Letters alone: readers put line ends and spaces where they see gaps. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');
