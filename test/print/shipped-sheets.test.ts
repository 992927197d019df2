import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describePdf, readPdf } from '../../src/verify/index.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY, type ShippedFile } from '../tools/shipped.ts';
import { cut, inkWhere, leafThrough } from './cut-sheets.ts';

const MM = 72 / 25.4;

interface Built extends Omit<ShippedFile, 'path' | 'fileName'> {
  readonly file: string;
}

async function booklets(root: string, ...argv: readonly string[]): Promise<readonly Built[]> {
  const out = mkdtempSync(join(tmpdir(), 'plainleaf-sheets-'));
  const run = await runIn(root, ['build', '--edition', 'booklet', '--json', '--out', out, ...argv]);
  if (run.code !== 0) throw new Error(run.err);
  return (JSON.parse(run.out) as { files: Built[] }).files;
}

const bytesOf = ({ file }: Built): Uint8Array => readFileSync(file);
const readingOf = (built: Built) => {
  const read = readPdf(bytesOf(built));
  if (!read.ok) throw new Error(`${built.file} cannot be read`);
  return read.value;
};

describe('the sheets of every shipped booklet', () => {
  let files: readonly Built[];
  beforeAll(async () => {
    files = await booklets(REPOSITORY);
  });
  const sheets = () => files.filter(({ holds }) => holds === 'sheets');

  it('stand beside the pages, four pages to a sheet', () => {
    expect(sheets().length).toBeGreaterThanOrEqual(4);
    expect(sheets().length).toBe(files.length / 2);
    for (const { file, pages } of sheets()) {
      const beside = files.find((other) => other.file === file.replace('-print.pdf', '.pdf'));
      expect(pages, file).toBe(2 * Math.ceil((beside?.pages ?? 0) / 4));
      // never a wall of blanks
      expect(2 * pages - (beside?.pages ?? 0), file).toBeLessThanOrEqual(2);
    }
  });

  it('read from the first page to the last when they are folded', async () => {
    for (const built of sheets()) {
      const beside = files.find((other) => other.file === built.file.replace('-print.pdf', '.pdf'));
      const order = leafThrough(await cut(bytesOf(built)));
      const count = beside?.pages ?? 0;
      const read = order.filter((page) => page !== 0);
      expect(read, built.file).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      // what is blank is in the cover: the inside of its front, its back
      const blank = order.flatMap((page, index) => (page === 0 ? [index] : []));
      const last = order.length - 1;
      expect(blank, built.file).toEqual([[], [last], [1, last]][order.length - count]);
    }
  });

  it('have nothing within 10 mm of the edge but ticks at the fold', async () => {
    for (const built of sheets()) {
      for (const side of await cut(bytesOf(built))) {
        const near = (x: number, y: number): boolean =>
          Math.min(x, y, side.width - x, side.height - y) < 10 * MM - 0.5;
        const stray = inkWhere(side, near).filter(([x]) => Math.abs(x + 0.5 - side.width / 2) > 2);
        expect(stray, built.file).toEqual([]);
      }
    }
  });
});

describe('a short handout', () => {
  it('is a booklet of one sheet', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout('      - Take one a day.') });
    const files = await booklets(root, '--paper', 'a4');
    expect(files.map(({ holds, pages }) => [holds, pages])).toEqual([
      ['pages', expect.any(Number)],
      ['sheets', 2],
    ]);
  });
});

describe('--press', () => {
  it('names the sheets so, prints with inks and carries a trim box', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout('      - Take one a day.') });
    const files = await booklets(root, '--paper', 'letter', '--press');
    expect(files.map(({ file }) => file.split('/').at(-1))).toEqual([
      'booklet-letter.pdf',
      'booklet-letter-print-press.pdf',
    ]);
    const [pages, sheets] = files;
    if (!pages || !sheets) throw new Error('no files');
    expect(describePdf(readingOf(pages)).press).toBeNull();
    const { press } = describePdf(readingOf(sheets));
    expect(press).toMatchObject({ bleed: 9, boxesFit: true, fontsEmbedded: true, blackIsBlackAlone: true });
    expect(press?.trim).toEqual({ width: 792, height: 612 });
    expect(press?.inks).toContain('Black');
    expect(press?.inks.join()).not.toContain('RGB');
    const verified = await runIn(root, ['verify', sheets.file]);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toMatch(
      /inks +Cyan, Magenta, Yellow, Black; at most \d+ % at one place; black alone/,
    );
    expect(verified.out).toMatch(/boxes +trim 279\.4 × 215\.9 mm, bleed 3\.2 mm; no pictures/);
  });
});

describe('plainleaf testsheet', () => {
  it('writes a sheet with two sides for each paper', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout('      - Take one a day.') });
    const run = await runIn(root, ['testsheet']);
    expect(run).toMatchObject({ code: 0, out: '' });
    for (const [paper, width] of [
      ['letter', 792],
      ['a4', 841.89],
    ] as const) {
      const sides = await cut(readFileSync(join(root, `out/test-sheet-${paper}.pdf`)));
      expect(sides.map((side) => side.width)).toEqual([width, width]);
      expect(sides.map(({ words }) => words.some(({ text }) => /this edge is up/.test(text)))).toEqual([
        true,
        true,
      ]);
      const scale = sides[0]?.words.find(({ text }) => text === '100 mm');
      // its name stands 6 points behind the end of a line of 100 mm that begins 20 mm from the edge
      expect(scale?.x).toBeCloseTo(120 * MM + 6, 1);
    }
  });

  it('writes one paper where one is asked for', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout('      - Take one a day.') });
    const run = await runIn(root, ['testsheet', '--paper', 'a4', '--json', '--quiet']);
    expect(JSON.parse(run.out)).toEqual({ files: ['out/test-sheet-a4.pdf'] });
  });
});
