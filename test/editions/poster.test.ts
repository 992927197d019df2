import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildHandout, openShelves } from '../../src/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { type PdfReading, readPdf, transcript } from '../../src/verify/index.ts';
import { drawPages } from '../tools/page-pictures.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { build } from '../tools/warm-build.ts';

// its types promise an ES module, which it is not
const jsQR: typeof import('jsqr').default = createRequire(import.meta.url)('jsqr');

const SLUG = 'vitamins-bones-back-pain';
const CENTIMETRE = 72 / 2.54;

function reading(bytes: Uint8Array | undefined): PdfReading {
  const read = readPdf(bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe.each(['riverside', 'hillside'])('the shipped posters of %s', (clinic) => {
  it.each(['en', 'en-simple'])('are one page each, filled to the foot (%s)', async (lang) => {
    const files = await build(REPOSITORY, { slug: SLUG, lang, clinic, editions: ['poster'] });
    expect(files.map(({ fileName, pages }) => [fileName, pages])).toEqual([
      ['poster-tabloid.pdf', 1],
      ['poster-a3.pdf', 1],
    ]);
    for (const { bytes } of files) {
      const [page] = reading(bytes).pages;
      const foot = Math.max(...(page?.texts ?? []).map(({ box }) => box.bottom));
      expect(foot).toBeGreaterThan(0.95 * (page?.height ?? 0));
    }
  });
});

describe('the code on a poster', () => {
  it.each([
    ['en', 'https://ods.od.nih.gov/factsheets/VitaminD-Consumer/'],
    ['en-simple', 'https://riverside.example.org'],
  ])('opens the address in letters beside it, at 150 dots an inch (%s)', async (lang, address) => {
    const folder = mkdtempSync(join(tmpdir(), 'plainleaf-poster-'));
    const files = await build(REPOSITORY, { slug: SLUG, lang, clinic: 'riverside', editions: ['poster'] });
    for (const { bytes, fileName } of files) {
      const path = join(folder, fileName);
      writeFileSync(path, bytes);
      const [picture] = await drawPages(path, 150 / 72);
      if (!picture) throw new Error('no page');
      const { pixels, width, height } = picture;
      const code = jsQR(new Uint8ClampedArray(pixels), width, height);
      expect(code?.data, fileName).toBe(address);
      const { topLeftCorner: left, topRightCorner: right } = code?.location ?? {};
      const across = (((right?.x ?? 0) - (left?.x ?? 0)) / 150) * 72;
      expect(across, fileName).toBeGreaterThanOrEqual(3 * CENTIMETRE);
      const said = transcript(reading(bytes)).map(({ text }) => text);
      expect(said.join('')).toContain(address);
    }
  });
});

/** A handout whose poster has so many key points of two lines. */
const withPoints = (count: number): string =>
  `${smallHandout()}key_points:\n${Array.from(
    { length: count },
    (_, index) =>
      `  - lead: Point ${index + 1} of them.\n    text: Take one tablet with a glass of water each morning, and sit up for half an hour.\n`,
  ).join('')}`;

async function postersOf(text: string): Promise<{ sizes: number[]; problems: readonly Problem[] }> {
  const root = makeProject({ 'content/handouts/tablets/en.yaml': text });
  const request = { slug: 'tablets', lang: 'en', papers: ['letter'], strict: false } as const;
  const built = await buildHandout(
    { ...request, editions: ['poster'], today: '2026-11-24' },
    openShelves(root),
  );
  const sizes = built.ok
    ? reading(built.value[0]?.bytes).pages.flatMap(({ texts }) => texts.map(({ size }) => size))
    : [];
  return { sizes, problems: built.problems.filter(({ severity }) => severity === 'error') };
}

describe('the type of a poster', () => {
  it('grows where there is room, and is never smaller than the least', async () => {
    const few = await postersOf(withPoints(1));
    const many = await postersOf(withPoints(6));
    expect(few.problems).toEqual([]);
    expect(many.problems).toEqual([]);
    expect(Math.max(...few.sizes)).toBeGreaterThan(1.3 * Math.max(...many.sizes));
    expect(Math.min(...many.sizes)).toBeGreaterThanOrEqual(16);
  });
});

describe('a text that is too long for a poster', () => {
  const pointsOver = ({ message }: Problem): number =>
    Number(/is (\d+) points too long/.exec(message)?.[1] ?? Number.NaN);

  it('is refused at its place, with how much and which parts', async () => {
    const { problems } = await postersOf(withPoints(14));
    expect(problems).toHaveLength(1);
    const [problem] = problems as [Problem];
    expect(problem).toMatchObject({
      code: 'layout/too-long',
      severity: 'error',
      place: { file: 'content/handouts/tablets/en.yaml' },
      hint: expect.stringContaining('key_points'),
    });
    expect(problem.message).toMatch(/one page \(tabloid\).*\d+ lines in the smallest type/);
    expect(problem.message).toMatch(/Beyond the page: “Point 10 of them.” \(line 26\), .*, 1 more\.$/);
    // the first part beyond the page is where it is told
    expect(problem.message).toContain(`(line ${problem.place?.line})`);
  });

  it('is measured: with each point more it is as much longer', async () => {
    const over: number[] = [];
    for (const count of [12, 13, 14])
      over.push(pointsOver((await postersOf(withPoints(count))).problems[0] as Problem));
    const [first = 0, second = 0, third = 0] = over;
    expect(second - first).toBeGreaterThan(60);
    expect(Math.abs(third - second - (second - first))).toBeLessThanOrEqual(2);
  });

  it('is told at poster: where there is one', async () => {
    const { problems } = await postersOf(`${withPoints(14)}poster:\n  title: Tablets\n`);
    expect(problems[0]?.place).toMatchObject({ line: 37, column: 3 });
  });

  it('is mended by choosing points', async () => {
    const { problems } = await postersOf(`${withPoints(14)}poster:\n  key_points:\n    - 1\n    - 9\n`);
    expect(problems).toEqual([]);
  });
});

it('a poster whose points leave out a demanded fact is not built', async () => {
  const read = (lang: string): string =>
    readFileSync(join(REPOSITORY, `content/handouts/${SLUG}/${lang}.yaml`), 'utf8');
  const root = makeProject({
    [`content/handouts/${SLUG}/en.yaml`]: read('en'),
    [`content/handouts/${SLUG}/en-simple.yaml`]: read('en-simple').replace(
      '{warfarin-vitamin-k} No more than {magnesium-supplement-limit} of magnesium from pills.',
      'Some do not mix with medicine.',
    ),
  });
  const run = await runIn(root, [
    'build',
    '-e',
    'poster',
    '-l',
    'en-simple',
    '-p',
    'a4',
    '-c',
    'riverside',
    '--json',
  ]);
  // the blocks that print them come back, and they are too much for the page: no dose is lost without a word
  expect(run.code).toBe(1);
  const { problems } = JSON.parse(run.out) as { problems: { id: string; message: string }[] };
  expect(problems[0]).toMatchObject({ id: 'layout/too-long' });
});
