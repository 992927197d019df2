import { describe, expect, it } from 'vitest';
import { type PdfReading, readPdf } from '../../src/verify/index.ts';
import { makeProject } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { build } from '../tools/warm-build.ts';
import { everyBlock } from './every-block.ts';

async function read(root: string, slug: string, lang: string): Promise<readonly PdfReading[]> {
  const files = await build(root, { slug, lang, clinic: 'riverside', editions: ['booklet'] });
  return files
    .filter(({ fileName }) => !fileName.endsWith('-print.pdf'))
    .map(({ bytes }) => {
      const reading = readPdf(bytes);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      return reading.value;
    });
}

const arabic = await read(makeProject(everyBlock()), 'arabic', 'ar');
const simple = await read(REPOSITORY, 'vitamins-bones-back-pain', 'en-simple');

describe('the cover', () => {
  const bar = ({ pages: [cover] }: PdfReading) => {
    const found = cover?.paints.find(
      ({ box }) => Math.round(box.right - box.left) === 56 && Math.round(box.bottom - box.top) === 4,
    );
    if (!cover || !found) throw new Error('there is no bar under the title');
    return { width: cover.width, box: found.box };
  };

  it('has its bar where the title begins, in either direction', () => {
    for (const { width, box } of arabic.map(bar)) expect(box.left).toBeGreaterThan(width / 2);
    for (const { width, box } of simple.map(bar)) expect(box.right).toBeLessThan(width / 2);
  });
});

describe('a page of a booklet', () => {
  it('has a foot of two lines, the version on one of its own', () => {
    for (const { pages } of [...arabic, ...simple]) {
      for (const { texts, height } of pages) {
        const feet = texts
          .filter(({ artifact, box, text }) => artifact && box.top > 0.8 * height && text.trim() !== '')
          .map(({ box }) => (box.top + box.bottom) / 2)
          .toSorted((a, b) => a - b);
        // letters of two fonts in one line are not equally high
        expect(feet.filter((at, index) => index === 0 || at - (feet[index - 1] ?? 0) > 5)).toHaveLength(2);
      }
    }
  });

  it('begins with one line, under its title', () => {
    for (const { pages } of simple) {
      for (const { paints, texts } of pages.slice(1)) {
        const title = texts.find(({ artifact }) => artifact);
        if (!title) throw new Error('the page has no title');
        const rules = paints.filter(
          ({ box }) =>
            box.bottom - box.top < 2 && box.top > title.box.bottom - 4 && box.top < title.box.bottom + 24,
        );
        expect(new Set(rules.map(({ box }) => Math.round(box.top))).size).toBe(1);
      }
    }
  });

  it('is no more than a fifth empty, but for the last', () => {
    for (const { pages } of simple) {
      for (const { texts, paints, height } of pages.slice(1, -1)) {
        const marks = [...texts, ...paints].filter(({ artifact, mcid }) => !artifact && mcid !== null);
        const bottom = Math.max(...marks.map(({ box }) => box.bottom));
        const foot = Math.min(
          ...texts.filter(({ artifact, box }) => artifact && box.top > height / 2).map(({ box }) => box.top),
        );
        expect(bottom / foot).toBeGreaterThan(0.8);
      }
    }
  });
});
