import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellHeaders, pageFill, readPdf } from '../src/verify/index.ts';
import { describeWith, hasCommand } from './tools/needs.ts';
import { readWithPdfium, readWithPdfJs, readWithPoppler, withoutSpace } from './tools/read-text.ts';
import { buildShipped, REPOSITORY, type ShippedFile } from './tools/shipped.ts';

const SLUG = 'vitamins-bones-back-pain';
/** What the web page around the article said. */
const CHROME = new Set([
  'Skip to content',
  '6 min read',
  'Quick Summary',
  'In This Article',
  'Medical Disclaimer',
]);

let files: readonly ShippedFile[];
let article: readonly ShippedFile[];
beforeAll(async () => {
  files = await buildShipped();
  article = files.filter(
    ({ slug, lang, edition }) => slug === SLUG && lang === 'en' && edition === 'handout',
  );
  expect(article.map(({ fileName }) => fileName)).toEqual(['handout-letter.pdf', 'handout-a4.pdf']);
});

/** The lines of the source article, without the page around it and the empty references. */
function sourceLines(): readonly string[] {
  const source = readFileSync(join(REPOSITORY, 'test/fixtures/source/vitamins-article.txt'), 'utf8');
  return source
    .split('\n')
    .map((line) => line.trim().replace(/^• /, ''))
    .filter((line) => line && !CHROME.has(line) && !/^\d\. \d$/.test(line));
}

const sentencesOf = (line: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)].map(({ segment }) =>
    segment.trim(),
  );

type Reader = (path: string) => Promise<readonly string[]>;

/** The letters of a file in the reader's order, without headers and footers: a sentence may go on on the next page. */
async function lettersOf(path: string, read: Reader): Promise<string> {
  const furniture = reading(path).pages.map((page) =>
    page.texts.filter((mark) => mark.artifact).map((mark) => withoutSpace(mark.text)),
  );
  const pages = await read(path);
  expect(pages).toHaveLength(furniture.length);
  return pages
    .map((page, index) =>
      (furniture[index] ?? []).reduce((text, words) => text.replace(words, ''), withoutSpace(page)),
    )
    .join('');
}

async function expectEverySentence(read: Reader): Promise<void> {
  const sentences = sourceLines().flatMap(sentencesOf).map(withoutSpace);
  expect(sentences.length).toBeGreaterThan(90);
  for (const { path } of article) {
    const text = await lettersOf(path, read);
    expect(
      sentences.filter((sentence) => !text.includes(sentence)),
      path,
    ).toEqual([]);
  }
}

describe('the article on paper', () => {
  it('holds every sentence of the source, for pdf.js', () => expectEverySentence(readWithPdfJs));
  it('holds every sentence of the source, for pdfium', () => expectEverySentence(readWithPdfium));

  it('names the column and the row of every cell', () => {
    for (const { path } of article) {
      const headers = cellHeaders(reading(path));
      // six nutrients with three cells each; of the meal, five with two each
      expect(headers).toHaveLength(18 + 10);
      expect(headers[0]).toMatchObject({
        headers: expect.arrayContaining(['Vitamin D', 'Primary Function for Bones']),
      });
      expect(headers[17]).toMatchObject({
        headers: expect.arrayContaining(['Omega-3s', 'Dietary Sources']),
      });
      expect(headers.at(-1)).toMatchObject({
        headers: expect.arrayContaining(['Magnesium', '% Daily Value']),
      });
    }
  });
});

describe('every shipped PDF', () => {
  it('ends with a page that is at least a quarter full', () => {
    for (const { path } of files) expect(pageFill(reading(path)).at(-1), path).toBeGreaterThanOrEqual(0.25);
  });
});

describeWith('poppler-utils', hasCommand('pdftotext'), 'the article in poppler', () => {
  it('holds every sentence of the source', () => expectEverySentence(readWithPoppler));
});

function reading(path: string) {
  const read = readPdf(readFileSync(path));
  if (!read.ok) throw new Error(`${path} cannot be read`);
  return read.value;
}
