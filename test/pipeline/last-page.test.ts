import { expect, it } from 'vitest';
import { buildHandout, openShelves } from '../../src/index.ts';
import { pageFill, readPdf } from '../../src/verify/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';

const sentence = 'Take one tablet with a glass of water each morning, and sit up for half an hour after it.';

interface Built {
  /** Of every page. */
  readonly fill: readonly number[];
  /** How often pages were laid out, and how often written. */
  readonly laidOut: number;
  readonly written: number;
}

/** A handout of so many paragraphs. */
async function buildOf(paragraphs: number, edition: 'handout' | 'large-print' = 'handout'): Promise<Built> {
  const blocks = Array.from({ length: paragraphs }, () => `      - ${sentence} ${sentence}`).join('\n');
  const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout(blocks) });
  const stages: string[] = [];
  const built = await buildHandout(
    {
      slug: 'tablets',
      lang: 'en',
      editions: [edition],
      papers: ['letter'],
      strict: false,
      today: '2026-11-24',
    },
    openShelves(root),
    (stage) => stages.push(stage),
  );
  const read = readPdf((built.ok && built.value[0]?.bytes) || new Uint8Array());
  const count = (stage: string): number => stages.filter((one) => one === stage).length;
  return {
    fill: read.ok ? pageFill(read.value) : [],
    laidOut: count('laying-out'),
    written: count('writing'),
  };
}

it('does not leave a last page nearly empty, and writes only what it does not throw away', async () => {
  const thin: string[] = [];
  let twoPages = 0;
  let tried = 0;
  let wasted = 0;
  for (let paragraphs = 8; paragraphs <= 22; paragraphs++) {
    const { fill, laidOut, written } = await buildOf(paragraphs);
    tried += laidOut - 1;
    wasted += written - 1;
    if (fill.length === 2) twoPages++;
    if (fill.length > 1 && (fill.at(-1) ?? 0) < 0.25)
      thin.push(`${paragraphs} paragraphs: ${fill.join(' ')}`);
  }
  expect(twoPages).toBeGreaterThan(3);
  expect(thin).toEqual([]);
  expect(tried).toBeGreaterThan(3);
  // where the layout leaves it open, the file tells
  expect(wasted).toBeLessThan(tried / 3);
});

it('saves a last page with little on it where a long document can stand a little closer', async () => {
  const endings: string[] = [];
  let saved = 0;
  for (let paragraphs = 70; paragraphs <= 76; paragraphs++) {
    const { fill, laidOut } = await buildOf(paragraphs, 'large-print');
    const last = fill.at(-1) ?? 0;
    expect(fill.length).toBeGreaterThan(8);
    if (laidOut > 1) saved++;
    if (last < 0.4) endings.push(`${paragraphs} paragraphs: ${fill.length} pages, the last ${last} full`);
  }
  expect(endings).toEqual([]);
  expect(saved).toBeGreaterThan(0);
});
