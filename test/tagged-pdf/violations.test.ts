import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { VIOLATIONS, type ViolationCode } from '../../src/tagged-pdf/index.ts';
import { h, link, page, render, text, view } from './elements.ts';
import { readBack } from './read-back.ts';

type Make = (engine: 'old' | 'new') => ReactElement;
const origin = { file: 'a.yaml', line: 3 };
const words = 'many words '.repeat(30);
const rows = Array.from({ length: 40 }, (_, i) => text(undefined, `row ${i}`));
const one =
  (...content: Parameters<typeof page>[1][]): Make =>
  (engine) =>
    page({ engine }, ...content);
const document =
  (props: Record<string, unknown>): Make =>
  (engine) =>
    page({ engine, document: { ...props, origin } }, text('P', 'x'));

/** Something that is wrong in each way that a document can make it, with the blame on `origin` where that is possible. */
const CASES = {
  'title-missing': { make: document({ title: undefined }) },
  'language-missing': { make: document({ language: undefined }) },
  'structure-unknown': { make: one(view({ structure: 'Chapter' as never, origin }, text('P', 'x'))) },
  'structure-nesting': {
    make: one(view({ structure: 'Sect' }, h('TEXT', { structure: 'TD', origin }, 'x'))),
  },
  'heading-level': { make: one(text('H1', 'a'), h('TEXT', { structure: 'H3', origin }, 'b')) },
  'text-in-grouping': { make: one(view({ structure: 'L', origin }, text(undefined, 'x'))) },
  'table-irregular': {
    make: one(
      view(
        { structure: 'Table', origin },
        view({ structure: 'TR' }, text('TH', 'a'), text('TH', 'b')),
        view({ structure: 'TR' }, text('TD', 'c')),
      ),
    ),
  },
  'figure-without-alt': { make: one(view({ structure: 'Figure', origin }, text('P', 'x'))) },
  'image-in-text': { make: one(h('TEXT', { origin }, 'x', h('IMAGE', { src: '/nowhere' }))) },
  'text-on-canvas': {
    make: one(
      h('CANVAS', {
        origin,
        style: { width: 9, height: 9 },
        paint: (pen: { text(words: string): void }) => {
          pen.text('x');
          return null;
        },
      }),
    ),
  },
  'element-unsupported': { make: one(h('NOTE', { origin }, 'x')) },
  'annotation-in-artifact': { make: one(view({ artifact: true, origin }, link('https://nih.gov', 'x'))) },
  'link-empty': { make: one(h('LINK', { href: 'https://nih.gov', origin }, view({ style: { height: 9 } }))) },
  'link-target-missing': { make: one(h('TEXT', { origin }, link('#nowhere', 'x'))) },
  'id-repeated': { make: one(h('TEXT', { id: 'a' }, 'x'), h('TEXT', { id: 'a', origin }, 'y')) },
  'font-not-embedded': { make: one(h('TEXT', { origin, style: { fontFamily: 'Helvetica' } }, 'x')) },
  'text-lost': { make: one(view({ origin, style: { height: 30 } }, text('P', words)), text('P', 'after')) },
  'image-missing': { make: one(h('IMAGE', { src: '/nowhere', alt: 'x', origin })) },
  'image-collapsed': { make: one(h('SVG', { viewBox: '0 0 9 9', style: { width: 9, height: 0 }, origin })) },
  'text-overflow': { make: one(h('TEXT', { origin, style: { width: 40 } }, 'Pneumonoultramicroscopic')) },
  'node-overflow': {
    make: one(h('TEXT', { origin, style: { position: 'absolute', left: 280, top: 9, width: 99 } }, 'beyond')),
  },
  'block-too-tall': { make: one(text('P', 'before'), view({ wrap: false, origin }, ...rows)) },
  'renderer-message': {
    make: one(view({ origin, style: { marginTop: 'abc' } }, text('P', 'x'))),
    nowhere: true,
  },
} as const satisfies Partial<Record<ViolationCode, { make: Make; nowhere?: true }>>;

/** These need a glyph source or a font that the shaping room does not have: see fonts.test.ts. */
const ELSEWHERE = ['font-unsupported', 'glyph-missing', 'glyph-foreign', 'text-not-drawn'];

it('has a case for every violation', () => {
  expect([...Object.keys(CASES), ...ELSEWHERE].toSorted()).toEqual(Object.keys(VIOLATIONS).toSorted());
});

describe.each(['old', 'new'] as const)('in the %s engine', (engine) => {
  it.each(Object.entries(CASES))('reports %s', async (code, entry) => {
    const { bytes, violations } = await render(entry.make(engine));
    const found = violations.filter((violation) => violation.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/\w/);
    if (!('nowhere' in entry)) expect(found[0]?.origin).toBe(origin);
    const { xmp } = await readBack(bytes);
    expect(xmp).not.toMatch(/pdfuaid|pdfaid:/);
  });

  it('reports nothing for what is right', async () => {
    const { violations } = await render(
      one(text('H1', 'a'), view({ wrap: false }, text('P', words)), link('https://nih.gov', 'x'))(engine),
    );
    expect(violations).toEqual([]);
  });
});

describe('text-lost', () => {
  const cut: [string, Record<string, unknown>][] = [
    ['a height', { height: 15 }],
    ['a number of lines', { maxLines: 2 }],
    ['a height that clips', { height: 15, overflow: 'hidden' }],
  ];
  it.each(cut)('tells of text cut by %s', async (_, style) => {
    const { violations } = await render(
      page({}, h('TEXT', { structure: 'P', style, origin }, words), text('P', 'after')),
    );
    expect(violations).toMatchObject([{ code: 'text-lost', origin }]);
    expect(violations[0]?.message).toMatch(/^\d+ letters of “many words/);
  });

  it('lets change of case, soft hyphens and right-to-left brackets pass', async () => {
    const { violations } = await render(
      page(
        { document: { dir: 'rtl', language: 'ar' } },
        h('TEXT', { structure: 'P', style: { textTransform: 'uppercase' } }, 'straße hyper\u00adpara'),
        text('P', 'فيتامين (D3) ثم ('),
        // a capital Σ becomes ς at the end of a word, and σ elsewhere
        h('TEXT', { structure: 'P' }, 'μασ', h('TEXT', { style: { fontSize: 20 } }, 'α')),
      ),
    );
    expect(violations).toEqual([]);
  });
});
