import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../src/verify/index.ts';
import { drawPages, encodePng, type PagePicture } from './tools/page-pictures.ts';
import { buildAllShipped, type ShippedFile, type ShippedPage } from './tools/shipped.ts';
import { describeStructure } from './tools/structure-text.ts';

/** Pixels a point: enough to see a moved word, small enough to keep. */
const SCALE = 0.6;
const GOLDEN = join(import.meta.dirname, 'golden');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

let files: readonly ShippedFile[];
let pageless: readonly ShippedPage[];
beforeAll(async () => {
  ({ pdfs: files, pageless } = await buildAllShipped());
  expect(files.length).toBeGreaterThanOrEqual(2);
});

const folderOf = ({ slug, lang, fileName }: ShippedFile): string =>
  join(GOLDEN, slug, lang, fileName.replace(/\.pdf$/, ''));

describe('every page of every shipped handout', () => {
  it('is tagged and reads as it did', () => {
    for (const file of files) {
      const reading = readPdf(readFileSync(file.path));
      if (!reading.ok) throw new Error(`${file.path} cannot be read`);
      const text = describeStructure(reading.value);
      const golden = join(folderOf(file), 'structure.txt');
      if (UPDATE) {
        mkdirSync(folderOf(file), { recursive: true });
        writeFileSync(golden, text);
      }
      expect(text, file.path).toBe(readFileSync(golden, 'utf8'));
    }
  });

  it('looks as it did', async () => {
    for (const file of files) {
      const pages = await drawPages(file.path, SCALE);
      const folder = folderOf(file);
      if (UPDATE) writePictures(folder, pages);
      const golden = readdirSync(folder).filter((name) => name.endsWith('.png'));
      expect(pages.length, `pages of ${file.path}`).toBe(golden.length);
      for (const [index, page] of pages.entries()) {
        const path = join(folder, `page-${index + 1}.png`);
        expect(existsSync(path), path).toBe(true);
        expect(differingPixels(page, PNG.sync.read(readFileSync(path))), path).toBe(0);
      }
    }
  });
});

describe('the plain text of every shipped handout', () => {
  it('reads as it did', () => {
    const texts = pageless.filter(({ edition }) => edition === 'text');
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const { path, slug, lang, fileName } of texts) {
      const text = readFileSync(path, 'utf8');
      const golden = join(GOLDEN, slug, lang, fileName);
      if (UPDATE) writeFileSync(golden, text);
      expect(text, path).toBe(readFileSync(golden, 'utf8'));
    }
  });
});

function writePictures(folder: string, pages: readonly PagePicture[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));
  for (const [index, page] of pages.entries())
    writeFileSync(join(folder, `page-${index + 1}.png`), encodePng(page));
}

function differingPixels(page: PagePicture, golden: PNG): number {
  if (page.width !== golden.width || page.height !== golden.height) return Number.POSITIVE_INFINITY;
  return pixelmatch(page.pixels, golden.data, undefined, page.width, page.height, { threshold: 0.05 });
}
