import { expect, it } from 'vitest';
import { createShaping } from '../../src/shaping/index.ts';
import { type LaidOutPage, renderTentatively } from '../../src/tagged-pdf/index.ts';
import { page, render, text, view } from './elements.ts';

const shaping = createShaping();
await shaping.load(['source-sans-3']);
await shaping.load(['noto-sans-arabic']);

interface Tried {
  readonly bytes: Uint8Array | null;
  readonly stages: readonly string[];
  /** What `isWanted` was asked about. */
  readonly asked: readonly (readonly LaidOutPage[])[];
}

async function attempt(element: Parameters<typeof render>[0], isWanted: boolean): Promise<Tried> {
  const stages: string[] = [];
  const asked: (readonly LaidOutPage[])[] = [];
  const pdf = await renderTentatively(element, {
    glyphs: shaping.glyphs,
    conformance: 'ua-1',
    onStage: (stage) => stages.push(stage),
    isWanted: (layout) => {
      asked.push(layout);
      return isWanted;
    },
  });
  return { bytes: pdf?.bytes ?? null, stages, asked };
}

const words = page({}, text('P', 'Take one tablet.'));

it('does not write pages that are not wanted, and shows what is on them', async () => {
  const { bytes, stages, asked } = await attempt(words, false);
  expect(bytes).toBeNull();
  expect(stages).toEqual(['laying-out']);
  expect(asked.map((pages) => pages.map(({ boxes }) => boxes.map((box) => box.text?.value)))).toEqual([
    [['Take one tablet.']],
  ]);
});

it('gives the same file as ever where they are wanted, also after one that was not', async () => {
  await attempt(words, false);
  const { bytes, stages } = await attempt(words, true);
  expect(stages).toEqual(['laying-out', 'writing']);
  expect(Buffer.compare(bytes ?? Buffer.alloc(0), (await render(words)).bytes)).toBe(0);
});

it('asks nothing of pages on which something is wrong: they are drawn, so that all of it is told', async () => {
  const tall = page({}, view({ wrap: false, style: { height: 900 } }, text('P', 'Too tall.')));
  const { bytes, asked } = await attempt(tall, false);
  expect(asked).toEqual([]);
  expect(bytes?.length).toBeGreaterThan(1000);
});
