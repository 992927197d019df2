import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';

const LONG = Array.from({ length: 60 }, () => '      - Take it with food and a full glass of water.').join(
  '\n',
);
const HANDOUT = 'content/handouts/tablets/en.yaml';
const build = (root: string, ...argv: string[]): Promise<Run> => runIn(root, ['build', '-p', 'a4', ...argv]);
const namesIn = (root: string): readonly string[] => readdirSync(join(root, 'out/tablets/en')).toSorted();

describe('build --png', () => {
  let root: string;
  let first: Run;
  beforeAll(async () => {
    root = makeProject({ [HANDOUT]: smallHandout(LONG) });
    first = await build(root, '--png', '--json');
  });

  it('draws every page beside its PDF, with 150 dots an inch, and says so in JSON', async () => {
    const { files } = JSON.parse(first.out) as {
      files: { pages: number; size: number; pictures: string[] }[];
    };
    const [{ pages, pictures, size } = { pages: 0, pictures: [], size: 0 }] = files;
    expect(pages).toBeGreaterThan(1);
    expect(pictures).toEqual(
      Array.from({ length: pages }, (_, index) => `out/tablets/en/handout-a4-${index + 1}.png`),
    );
    expect(size).toBe(readFileSync(join(root, 'out/tablets/en/handout-a4.pdf')).length);
    for (const picture of pictures) {
      const { width, height, density, hasAlpha } = await sharp(join(root, picture)).metadata();
      // 210 x 297 mm
      expect([width, height].map((pixels = 0) => Math.round((pixels / 150) * 25.4))).toEqual([210, 297]);
      expect(density).toBe(150);
      expect(hasAlpha).toBe(false);
    }
  });

  it('draws in the colours of the page: the title stands on blue', async () => {
    const { data } = await sharp(join(root, 'out/tablets/en/handout-a4-1.png'))
      .extract({ left: 2, top: 2, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    // the brand of the standard theme
    expect([...data]).toEqual([0x0b, 0x4f, 0x6c]);
  });

  it('draws the same twice', async () => {
    const before = readFileSync(join(root, 'out/tablets/en/handout-a4-1.png'));
    await build(root, '--png');
    expect(readFileSync(join(root, 'out/tablets/en/handout-a4-1.png')).equals(before)).toBe(true);
  });

  it('takes away pictures of pages that are no more, and nothing else', async () => {
    writeFileSync(join(root, 'out/tablets/en/handout-a4-mine.png'), 'mine');
    writeFileSync(join(root, HANDOUT), smallHandout());
    const run = await build(root, '--png');
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain('with 1 picture of their pages');
    expect(namesIn(root)).toEqual(['handout-a4-1.png', 'handout-a4-mine.png', 'handout-a4.pdf']);
  });

  it('is not there without it, and says which pictures show what an earlier build made', async () => {
    const run = await build(root);
    expect(run.err).toContain('out/tablets/en/handout-a4-1.png is still the one of an earlier build');
    expect(run.err).not.toContain('mine');
  });

  it('writes no picture of a handout that does not build, and names the old ones', async () => {
    writeFileSync(join(root, HANDOUT), 'title: [');
    const run = await build(root, '--png', '--json');
    expect(run.code).toBe(1);
    expect((JSON.parse(run.out) as { stale: string[] }).stale).toEqual([
      'out/tablets/en/handout-a4.pdf',
      'out/tablets/en/handout-a4-1.png',
    ]);
    expect(existsSync(join(root, 'out/tablets/en/handout-a4-2.png'))).toBe(false);
  });
});

describe('what a build says', () => {
  const root = makeProject({ [HANDOUT]: smallHandout() });

  it('is a line for one edition, a table for several, and nothing when it shall be quiet', async () => {
    expect((await build(root)).err).toBe('✓ out/tablets/en/handout-a4.pdf  1 page\n');
    const several = await build(root, '-e', 'handout,card');
    expect(several.err).toMatch(/^out\/tablets\/en\n {2}edition {2}paper {2}pages {2}sheets/);
    expect(several.err).toContain('card-a4.pdf, card-a4-print.pdf');
    expect((await build(root, '-e', 'handout,card', '-q')).err).toBe('');
  });
});
