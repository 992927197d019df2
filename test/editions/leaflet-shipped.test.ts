import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageFill, readPdf } from '../../src/verify/index.ts';
import { runIn } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const CLINICS = ['riverside', 'hillside'] as const;
const PAPERS = ['letter', 'a4'] as const;
const folder = mkdtempSync(join(tmpdir(), 'plainleaf-leaflet-'));

const panelsOf = (clinic: string, paper: string) => {
  const path = join(folder, clinic, 'vitamins-bones-back-pain/en-simple', `leaflet-${paper}.pdf`);
  const read = readPdf(readFileSync(path));
  if (!read.ok) throw new Error(`${path} cannot be read`);
  return read.value;
};

describe('the shipped leaflet', () => {
  beforeAll(async () => {
    for (const clinic of CLINICS) {
      const argv = ['build', 'vitamins-bones-back-pain', '-l', 'en-simple', '-e', 'leaflet', '-c', clinic];
      const run = await runIn(REPOSITORY, [...argv, '-o', join(folder, clinic)]);
      if (run.code !== 0) throw new Error(run.err);
      // no warning either, such as of words too near the edge of the sheet
      expect(run.err).not.toMatch(/warning|error/);
    }
  }, 300_000);

  it.each(CLINICS.flatMap((clinic) => PAPERS.map((paper) => [clinic, paper] as const)))(
    'of %s on %s fills its panels, none beside a crammed one half empty',
    (clinic, paper) => {
      const fill = pageFill(panelsOf(clinic, paper));
      expect(fill).toHaveLength(6);
      const middle = fill.slice(1, 5);
      expect(Math.min(...middle)).toBeGreaterThan(0.6);
      expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(0.25);
    },
  );

  it('is set in 12 points and leaves ten millimetres free, so that a fold has twice as much', () => {
    const { pages } = panelsOf('riverside', 'letter');
    const texts = pages.flatMap((page) => page.texts.filter(({ text }) => /\S/.test(text)));
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(9);
    const middle = pages[2]?.texts.filter(({ size }) => size < 13) ?? [];
    expect(Math.max(...middle.map(({ size }) => size))).toBeCloseTo(12);
    for (const page of pages) {
      const boxes = page.texts.filter(({ text }) => /\S/.test(text)).map(({ box }) => box);
      expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(28);
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(page.width - 28);
    }
  });
});
