import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EditionName } from '../../src/model/index.ts';
import { type PdfReading, readAloud, readPdf, transcript } from '../../src/verify/index.ts';
import { describeWith } from '../tools/needs.ts';
import { makeProject, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { hasVeraPdf, validate } from '../tools/verapdf/verapdf.ts';
import { build } from '../tools/warm-build.ts';
import { everyBlock } from './every-block.ts';

async function read(
  root: string,
  slug: string,
  lang = 'en',
  edition: EditionName = 'large-print',
): Promise<readonly PdfReading[]> {
  const files = await build(root, { slug, lang, clinic: 'riverside', editions: [edition] });
  return files.map(({ bytes }) => {
    const reading = readPdf(bytes);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.value;
  });
}

const article = await read(REPOSITORY, 'vitamins-bones-back-pain', 'en');
const simple = await read(REPOSITORY, 'vitamins-bones-back-pain', 'en-simple');
const shipped = [...article, ...simple];

const linesOf = (reading: PdfReading): string[] => readAloud(reading).map(({ text }) => text);

describe('a table in large print', () => {
  it('is read as a list of rows, each cell behind the name of its column', () => {
    for (const reading of simple) {
      const lines = linesOf(reading);
      const at = lines.findIndex((line) => line.includes('What your bones need'));
      const rows = lines.slice(at, at + 8).join('\n');
      expect(rows).toMatch(/list with 4 items/i);
      expect(rows).toContain('Calcium');
      expect(rows).toContain('What it does: Makes bones hard and strong');
      expect(rows).toContain('Foods that have it: Milk, yogurt, cheese, kale, canned fish with soft bones');
      expect(rows.indexOf('Calcium')).toBeLessThan(rows.indexOf('What it does: Makes'));
    }
  });

  it('repeats the name of a column as often as there are rows, and has no line of heads', () => {
    for (const reading of article) {
      const text = transcript(reading)
        .map((item) => item.text)
        .join('');
      expect(text.match(/Primary Function for Bones:/g)).toHaveLength(6);
      expect(text.match(/Primary Function for Bones(?!:)/g)).toBeNull();
    }
  });

  it('of a meal is stacked, too: there is no table left', () => {
    for (const reading of shipped) {
      const types = new Set(transcript(reading).map(({ element }) => element.type));
      expect(types.has('TH') || types.has('TD')).toBe(false);
    }
    expect(linesOf(article[0] as PdfReading).join('\n')).toContain('% Daily Value: 39%');
  });
});

describe('a page in large print', () => {
  it('is well filled, but for the last', () => {
    for (const reading of shipped)
      expect(
        filled(reading)
          .slice(0, -1)
          .filter((share) => share < 0.7),
      ).toEqual([]);
  });

  it('has no line under its links: it would hide what hangs below the letters', async () => {
    for (const reading of shipped) expect(underlined(reading)).toEqual([]);
    const [handout] = await read(REPOSITORY, 'vitamins-bones-back-pain', 'en', 'handout');
    expect(underlined(handout as PdfReading).length).toBeGreaterThan(0);
  });

  it('holds no more letters a line than the eye finds its way back over', () => {
    for (const reading of shipped) {
      for (const line of bodyLines(reading)) expect(line.length, line).toBeLessThanOrEqual(72);
    }
  });
});

describe('large print of every kind of block', () => {
  const languages = [
    { slug: 'all', lang: 'en' },
    { slug: 'arabic', lang: 'ar' },
    { slug: 'chinese', lang: 'zh-Hans' },
  ];
  const root = makeProject(everyBlock());

  it.each(languages)('loses no letter ($lang)', async ({ slug, lang }) => {
    for (const reading of await read(root, slug, lang)) expect(reading.pages.length).toBeGreaterThan(1);
  });

  describeWith('Java with libjaxb-java', hasVeraPdf(), 'veraPDF', () => {
    it('passes it as PDF/UA-1 and PDF/A-2a', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'plainleaf-large-print-'));
      const paths: string[] = [];
      for (const { slug, lang } of languages) {
        const [file] = await build(root, {
          slug,
          lang,
          clinic: 'riverside',
          editions: ['large-print'],
          papers: ['a4'],
        });
        paths.push(join(folder, `${lang}.pdf`));
        writeFileSync(join(folder, `${lang}.pdf`), file?.bytes ?? '');
      }
      const verdicts = await validate(['ua1', '2a'], paths);
      expect(verdicts.filter(({ passed }) => !passed)).toEqual([]);
      expect(verdicts).toHaveLength(6);
    });
  });
});

it('has few sizes, and none below 16 points', async () => {
  const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout() });
  const [reading] = await read(root, 'tablets');
  expect(sizesOf(reading as PdfReading)).toEqual([16, 18, 20, 25, 36]);
});

const sizesOf = ({ pages }: PdfReading): number[] =>
  [...new Set(pages.flatMap(({ texts }) => texts.map(({ size }) => Math.round(size))))].toSorted(
    (a, b) => a - b,
  );

/** Links with a line drawn through their box. */
const underlined = ({ pages }: PdfReading): string[] =>
  pages.flatMap(({ annotations, paints }) =>
    annotations
      .filter(({ box }) =>
        paints.some(
          (paint) =>
            paint.box.bottom - paint.box.top < 2 &&
            paint.box.top > (box.top + box.bottom) / 2 &&
            paint.box.bottom < box.bottom + 2 &&
            paint.box.left >= box.left - 1 &&
            paint.box.right <= box.right + 1,
        ),
      )
      .map(({ contents }) => contents ?? ''),
  );

/** For each page the share of the height above its footer that its text reaches down to. */
function filled({ pages }: PdfReading): number[] {
  return pages.map(({ texts, paints, height }) => {
    const bottom = Math.max(
      ...[...texts, ...paints]
        .filter((mark) => !mark.artifact && mark.mcid !== null)
        .map(({ box }) => box.bottom),
    );
    const footer = Math.min(
      ...texts.filter((mark) => mark.artifact && mark.box.top > height / 2).map(({ box }) => box.top),
    );
    return bottom / footer;
  });
}

/** The lines of running text: what stands at one height of a page. */
function bodyLines({ pages }: PdfReading): string[] {
  return pages.flatMap(({ texts }) => {
    const lines = new Map<number, string>();
    for (const { artifact, box, text } of texts) {
      if (artifact) continue;
      const at = Math.round(box.bottom);
      lines.set(at, (lines.get(at) ?? '') + text);
    }
    return [...lines.values()];
  });
}
