import { beforeAll, expect, it } from 'vitest';
import { lineWidth } from '../../src/shaping/measure.ts';
import { element, findAll, layOut, loadFonts } from './lay-out.ts';
import { ARABIC, CHINESE, LATIN } from './samples.ts';

beforeAll(loadFonts);

const families = [LATIN];

it.each(['vitamin D', 'AV Te (600 IU), 5–10 mg'])('%j is as wide as layout sets it', async (text) => {
  for (const weight of [400, 700]) {
    const style = { fontFamily: LATIN, fontSize: 12, fontWeight: weight };
    const pages = await layOut({ language: 'en' }, { size: [600, 200] }, element('TEXT', { style }, text));
    const [line] = findAll(pages, 'TEXT').flatMap(({ lines }) => lines ?? []);
    expect(lineWidth(text, { families, fontSize: 12, weight })).toBeCloseTo(line?.xAdvance ?? 0, 6);
  }
});

it('is that of the widest weight where none is named', () => {
  const text = 'vitamin D';
  const widest = lineWidth(text, { families, fontSize: 12 });
  expect(widest).toBe(lineWidth(text, { families, fontSize: 12, weight: 700 }));
  expect(widest).toBeGreaterThan(lineWidth(text, { families, fontSize: 12, weight: 400 }));
});

it('takes each letter from the first family that has it', () => {
  const of = (text: string, ...names: string[]) =>
    lineWidth(text, { families: names, fontSize: 12, weight: 400 });
  expect(of('钙 D', LATIN, CHINESE.name)).toBeCloseTo(of('钙', CHINESE.name) + of(' D', LATIN), 6);
  expect(of('فيتامين', LATIN, ARABIC)).toBe(of('فيتامين', ARABIC));
});

it('is infinite where no family has a letter', () => {
  expect(lineWidth('钙', { families, fontSize: 12 })).toBe(Number.POSITIVE_INFINITY);
  expect(lineWidth('a', { families: ['nobody’s'], fontSize: 12 })).toBe(Number.POSITIVE_INFINITY);
});
