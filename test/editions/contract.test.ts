import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDITIONS, type PagedEdition } from '../../src/editions/index.ts';
import {
  EDITION_NAMES,
  hasPages,
  PAPER_NAMES,
  type PagedEditionName,
  type PaperName,
} from '../../src/model/index.ts';
import { exportName, templateFile } from '../../src/own-templates/template-file.ts';
import { type PdfReading, readPdf, transcript } from '../../src/verify/index.ts';
import { buildShipped, REPOSITORY, type ShippedFile } from '../tools/shipped.ts';

interface Built extends ShippedFile {
  readonly reading: PdfReading;
}

let files: readonly Built[];
beforeAll(async () => {
  files = (await buildShipped()).map((file) => {
    const read = readPdf(readFileSync(file.path));
    if (!read.ok) throw new Error(`${file.path} cannot be read`);
    return { ...file, reading: read.value };
  });
});

it('every edition is in the table under its name, and names its files apart', () => {
  // what a mail is made of is no name to choose
  expect(Object.keys(EDITIONS)).toEqual([...EDITION_NAMES, 'mail']);
  const names = EDITION_NAMES.flatMap((name) =>
    hasPages(name) ? PAPER_NAMES.map((paper) => EDITIONS[name].fileName(paper)) : [EDITIONS[name].fileName],
  );
  expect(new Set(names).size).toBe(names.length);
});

describe.each(EDITION_NAMES.filter(hasPages))('the edition %s', (name: PagedEditionName) => {
  const edition: PagedEdition = EDITIONS[name];
  const own = (): readonly Built[] => files.filter((file) => file.edition === name);

  it('is drawn by the template of its name', async () => {
    expect(existsSync(join(REPOSITORY, templateFile(name)))).toBe(true);
    const module = (await import(join(REPOSITORY, templateFile(name)))) as Record<string, unknown>;
    expect(module[exportName(name)]).toBe(edition.template);
  });

  it('is built of every shipped handout, on pages of its own size', () => {
    // one article in two languages on two papers; in one of them it is too long for a leaflet
    expect(own()).toHaveLength(edition.whyNot ? 2 : 4);
    for (const { reading, paper, path, fileName } of own()) {
      const page = edition.pages[paper as PaperName];
      expect(fileName, path).toBe(edition.fileName(paper as PaperName));
      for (const { width, height } of reading.pages) {
        expect(width, path).toBeCloseTo(page.width, 1);
        expect(height, path).toBeCloseTo(page.height, 1);
      }
    }
  });

  it('has no type that is smaller than it may be, measured on the page', () => {
    for (const { reading, path } of own()) {
      const marks = reading.pages.flatMap(({ texts }) => texts).filter(({ text }) => text.trim());
      expect(marks.length).toBeGreaterThan(30);
      const smallest = marks.reduce((small, mark) => (mark.size < small.size ? mark : small));
      expect(smallest.size, `${path}: ${smallest.text}`).toBeGreaterThanOrEqual(
        edition.leastSizes.small - 0.01,
      );
    }
  });

  it('has one title, and headings that skip no level', () => {
    for (const { reading, path } of own()) {
      const headings = new Set(transcript(reading).map(({ element }) => element));
      const levels = [...headings].flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
      expect(levels[0], path).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1);
      });
    }
  });
});
