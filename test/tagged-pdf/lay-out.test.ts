import { expect, it } from 'vitest';
import { createShaping } from '../../src/shaping/index.ts';
import { layOutTagged } from '../../src/tagged-pdf/index.ts';
import { page, render, text, view } from './elements.ts';

const shaping = createShaping();
await shaping.load(['source-sans-3']);
await shaping.load(['noto-sans-arabic']);

async function layOut(element: Parameters<typeof render>[0]) {
  const stages: string[] = [];
  const laidOut = await layOutTagged(element, {
    glyphs: shaping.glyphs,
    conformance: 'ua-1',
    onStage: (stage) => stages.push(stage),
  });
  return { ...laidOut, stages };
}

const words = page({}, text('P', 'Take one tablet.'));
const others = page({}, text('P', 'Take two tablets.'));
const tall = page({}, view({ wrap: false, style: { height: 900 } }, text('P', 'Too tall.')));

it('shows what is on the pages before they are written', async () => {
  const { pages, isFaulty, stages } = await layOut(words);
  expect(stages).toEqual(['laying-out']);
  expect(isFaulty).toBe(false);
  expect(pages.map(({ boxes }) => boxes.map((box) => box.text?.value))).toEqual([['Take one tablet.']]);
});

it('writes the same file as ever, also when others were laid out and written in between', async () => {
  const first = await layOut(words);
  const second = await layOut(others);
  const written = await second.draw();
  const { bytes } = await first.draw();
  expect(first.stages).toEqual(['laying-out', 'writing']);
  expect(Buffer.compare(bytes, (await render(words)).bytes)).toBe(0);
  expect(Buffer.compare(written.bytes, (await render(others)).bytes)).toBe(0);
});

it('says that something is wrong, and all of it once they are drawn', async () => {
  const { isFaulty, draw } = await layOut(tall);
  expect(isFaulty).toBe(true);
  const { violations } = await draw();
  expect(violations.map(({ code }) => code)).toContain('block-too-tall');
});
