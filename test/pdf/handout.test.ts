import { describe, expect, it } from 'vitest';
import type { PaperName } from '../../src/model/index.ts';
import { plainText } from '../../src/pdf/index.ts';
import { typeSizes } from '../../src/verify/index.ts';
import { CHINESE } from '../shaping/samples.ts';
import { guard, type Page, propsOf, render } from './render.ts';

const EVERYTHING = 'test/fixtures/pdf/every-block.yaml';
const ONE_PAGE = 'test/fixtures/pdf/one-page.yaml';
const PAPERS: readonly PaperName[] = ['letter', 'a4'];

const PAGES: Readonly<Record<string, Page>> = {
  'with every part': { file: EVERYTHING },
  'in another theme': { file: EVERYTHING, clinic: 'hillside' },
  'without a clinic': { file: EVERYTHING, clinic: null },
  'of one page': { file: ONE_PAGE },
  'with nothing but a section': { file: ONE_PAGE, clinic: null },
  'in Arabic': {
    file: 'test/fixtures/handouts/arabic/ar.yaml',
    lang: 'ar',
    locale: 'test/fixtures/locales/ar.yaml',
  },
  'in Chinese': {
    file: 'test/fixtures/handouts/chinese/zh-Hans.yaml',
    lang: 'zh-Hans',
    locale: 'test/fixtures/locales/zh-Hans.yaml',
    families: [CHINESE],
  },
};

describe.each(Object.entries(PAGES))('a handout %s', (_, page) => {
  it.each(PAPERS)('says all it has to, tagged and visible, on %s', async (paper) => {
    const rendered = await render(await propsOf({ ...page, paper }), { families: page.families });
    expect(rendered.violations).toEqual([]);
    expect(guard(rendered)).toEqual([]);
    expect(rendered.reading.claims.pdfUa).toBeTruthy();
  });
});

describe('the pages', () => {
  it('are of the paper that was asked for', async () => {
    const { layout } = await render(await propsOf({ file: ONE_PAGE, paper: 'a4' }));
    expect(layout.map(({ width, height }) => [width.toFixed(2), height.toFixed(2)])).toEqual([
      ['595.28', '841.89'],
    ]);
  });

  it('carry the title from the second page on', async () => {
    const { layout, props } = await render(await propsOf({ file: EVERYTHING }));
    const title = plainText(props.localised.handout.title);
    const headed = layout.map(({ boxes }) =>
      boxes.some(({ artifact, text }) => artifact && text?.value === title),
    );
    expect(headed.length).toBeGreaterThan(2);
    expect(headed).toEqual(headed.map((_, index) => index > 0));
  });

  it('use no letter smaller than the small print, raised and lowered ones included', async () => {
    const { reading, props } = await render(await propsOf({ file: EVERYTHING }));
    const sizes = typeSizes(reading).map(({ size }) => size);
    expect(Math.min(...sizes)).toBe(props.tokens.type.small);
    expect(Math.max(...sizes)).toBe(props.tokens.type.h1);
  });

  it('stay in one piece where they hold little', async () => {
    const { layout } = await render(await propsOf({ file: ONE_PAGE }));
    expect(layout).toHaveLength(1);
  });

  it('draw the same twice', async () => {
    const props = await propsOf({ file: EVERYTHING });
    const [first, second] = [await render(props), await render(props)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('larger type', () => {
  it('stacks what stood side by side, and loses nothing', async () => {
    const props = await propsOf({ file: EVERYTHING });
    const large = Object.fromEntries(
      Object.entries(props.tokens.type).map(([name, size]) => [name, size * 1.5]),
    );
    const tokens = { ...props.tokens, type: large as typeof props.tokens.type };
    const rendered = await render({ ...props, tokens });
    expect(rendered.violations).toEqual([]);
    expect(guard(rendered)).toEqual([]);
  });
});
