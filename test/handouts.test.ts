import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellHeaders, pageFill, readPdf, typeSizes } from '../src/verify/index.ts';
import { describeWith, hasCommand } from './tools/needs.ts';
import { readWithPdfium, readWithPdfJs, readWithPoppler, withoutSpace } from './tools/read-text.ts';
import { buildShipped, REPOSITORY, type ShippedFile } from './tools/shipped.ts';

const SLUG = 'vitamins-bones-back-pain';
/** What the web page around the article said. */
const CHROME = new Set(['Skip to content', '6 min read', 'Quick Summary', 'In This Article', 'Medical Disclaimer']);

let files: readonly ShippedFile[];
let article: readonly ShippedFile[];
beforeAll(async () => {
  files = await buildShipped();
  article = files.filter(({ slug, lang }) => slug === SLUG && lang === 'en');
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
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)].map(({ segment }) => segment.trim());

/** Each reader, and the letters it finds in a file, without the white space it guesses. */
const readers = {
  'pdf.js': readWithPdfJs,
  pdfium: readWithPdfium,
} as const;

describe('the article on paper', () => {
  it.each(Object.keys(readers) as (keyof typeof readers)[])('holds every sentence of the source, for %s', async (name) => {
    const sentences = sourceLines().flatMap(sentencesOf);
    expect(sentences.length).toBeGreaterThan(90);
    for (const { path } of article) {
      const text = withoutSpace(withoutFurniture(await readers[name](path)));
      const lost = sentences.filter((sentence) => !text.includes(withoutSpace(sentence)));
      expect(lost, path).toEqual([]);
    }
  });

  it('names the column and the row of every cell', () => {
    for (const { path } of article) {
      const headers = cellHeaders(reading(path));
      expect(headers).toHaveLength(18);
      expect(headers[0]).toMatchObject({ headers: expect.arrayContaining(['Vitamin D', 'Primary Function for Bones']) });
      expect(headers.at(-1)).toMatchObject({ headers: expect.arrayContaining(['Omega-3s', 'Dietary Sources']) });
    }
  });
});

describe('every shipped PDF', () => {
  it('has type of the sizes the edition promises', () => {
    for (const { path } of files) {
      const sizes = typeSizes(reading(path));
      expect(sizes.length, path).toBeGreaterThan(0);
    }
  });

  it('ends with a page that is at least a quarter full', () => {
    for (const { path } of files) expect(pageFill(reading(path)).at(-1), path).toBeGreaterThanOrEqual(0.25);
  });
});

describeWith('poppler-utils', hasCommand('pdftotext'), 'the article in poppler', () => {
  it('holds every sentence of the source', () => {
    for (const { path } of article) {
      const text = withoutSpace(withoutFurniture(readWithPoppler(path)));
      expect(sourceLines().flatMap(sentencesOf).filter((sentence) => !text.includes(withoutSpace(sentence)))).toEqual([]);
    }
  });
});

/** A sentence that goes on on the next page has the footer and the header in its middle. */
function withoutFurniture(text: string): string {
  return text;
}

function reading(path: string) {
  const read = readPdf(readFileSync(path));
  if (!read.ok) throw new Error(`${path} cannot be read`);
  return read.value;
}
