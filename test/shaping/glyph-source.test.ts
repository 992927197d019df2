import { Font } from '@react-pdf/renderer';
import { beforeAll, describe, expect, test } from 'vitest';
import { installShaper } from '../../src/shaping/install-shaper.ts';
import { shaping } from './lay-out.ts';
import { LATIN } from './samples.ts';

const { glyphs } = shaping;

interface LoadedFont {
  layout(text: string, features?: unknown, script?: unknown, language?: unknown, direction?: unknown): Run;
  glyphForCodePoint(codePoint: number): unknown;
  hasGlyphForCodePoint(codePoint: number): boolean;
}
interface Run {
  readonly glyphs: readonly { readonly codePoints: readonly number[]; readonly advanceWidth: number }[];
  readonly positions: readonly { readonly xAdvance: number }[];
}

function fontOf(fontFamily: string, fontWeight: number): LoadedFont {
  return Font.getFont({ fontFamily, fontWeight })?.data as unknown as LoadedFont;
}

let font: LoadedFont;
beforeAll(async () => {
  await shaping.load([LATIN]);
  font = fontOf(LATIN, 400);
});

describe('fonts', () => {
  test('of loaded families are known in every weight, others are not', () => {
    expect([400, 600, 700].map((weight) => glyphs.knows(fontOf(LATIN, weight)))).toEqual([true, true, true]);
    expect(glyphs.knows(fontOf('Helvetica', 400))).toBe(false);
    expect(() => glyphs.glyphWidth(fontOf('Helvetica', 400), 3)).toThrow(/never loaded/);
  });

  test('are registered once, however often they are loaded', async () => {
    await Promise.all([shaping.load([LATIN]), shaping.load([LATIN]), shaping.load([LATIN])]);
    expect(Font.getRegisteredFonts()[LATIN]?.sources).toHaveLength(3);
    expect(fontOf(LATIN, 400)).toBe(font);
  });

  test('give weights that differ', () => {
    const width = (weight: number) =>
      fontOf(LATIN, weight).layout('Dose', {}, '', '', 'ltr').glyphs[0]?.advanceWidth;
    expect(new Set([400, 600, 700].map(width)).size).toBe(3);
  });

  test('hyphenate nothing by themselves', () => {
    expect(Font.getHyphenationCallback()?.('hyphenation')).toEqual(['', 'hyphenation', '']);
  });
});

describe('clusters', () => {
  test('are told from other glyphs', () => {
    const [glyph] = font.layout('a', {}, '', '', 'ltr').glyphs;
    expect(glyphs.clusterOf(glyph)?.text).toBe('a');
    expect(glyphs.clusterOf({ ...glyph })).toBeNull();
    expect(glyphs.clusterOf(null)).toBeNull();
  });

  test('of a typed, an inserted and a soft hyphen differ', () => {
    const typed = glyphs.clusterOf(font.layout('-', {}, '', '', 'ltr').glyphs[0]);
    const inserted = glyphs.clusterOf(font.glyphForCodePoint(0x2d));
    const soft = glyphs.clusterOf(font.layout('\u00ad', {}, '', '', 'ltr').glyphs[0]);
    expect([typed?.hyphen, inserted?.hyphen, soft?.hyphen]).toEqual([undefined, 'inserted', 'soft']);
    expect([typed?.text, inserted?.text, soft?.text]).toEqual(['-', '\u00ad', '\u00ad']);
    expect(glyphs.hyphen(font).text).toBe('-');
    expect(glyphs.hyphen(font).parts[0]?.glyphs[0]?.id).toBe(typed?.parts[0]?.glyphs[0]?.id);
  });

  test('have the widths of their glyphs', () => {
    const cluster = glyphs.clusterOf(font.layout('H', {}, '', '', 'ltr').glyphs[0]);
    const glyph = cluster?.parts[0]?.glyphs[0];
    expect(glyph?.width).toBe(cluster?.advanceWidth);
    expect(glyphs.glyphWidth(font, glyph?.id ?? 0)).toBe(glyph?.width);
  });

  test('come again for the same text, and others for other features', () => {
    const run = font.layout('ff', {}, '', '', 'ltr');
    expect(font.layout('ff', {}, '', '', 'ltr')).toBe(run);
    expect(run.glyphs).toHaveLength(1);
    expect(font.layout('ff', { liga: false }, '', '', 'ltr').glyphs).toHaveLength(2);
  });
});

test('a part of a ligature, cut out at a line’s end, has its own text', () => {
  // textkit lays the part out again, without features
  const [cut] = font.layout('f', undefined, undefined, undefined, 'ltr').glyphs;
  expect(glyphs.clusterOf(cut)?.text).toBe('f');
});

test('neutral text of a right-to-left line is mirrored back', () => {
  expect(glyphs.mirror('(«[3]»)')).toBe(')»]3[«(');
  expect(glyphs.mirror('a-b 5%')).toBe('a-b 5%');
});

describe('changed internals', () => {
  test('are noticed when a font is loaded', () => {
    expect(() => installShaper({ type: 'TTF' }, {} as never)).toThrow(/react-pdf internals changed/);
    expect(() => installShaper(null, {} as never)).toThrow(/react-pdf internals changed/);
  });

  test('are noticed when text comes in another order', () => {
    expect(() => font.layout('new text', {}, '', '', 'rtl')).toThrow(/react-pdf internals changed/);
  });

  test('are noticed in the tree', () => {
    expect(() => glyphs.prepareText(null)).toThrow(/react-pdf internals changed/);
    expect(() => glyphs.prepareText({ pages: [] })).toThrow(/react-pdf internals changed/);
  });
});
