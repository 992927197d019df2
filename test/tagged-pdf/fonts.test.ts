import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { createShaping } from '../../src/shaping/index.ts';
import { type GlyphCluster, type GlyphSource, renderTagged } from '../../src/tagged-pdf/index.ts';
import { h, page, render, text } from './elements.ts';
import { outline, readBack, textIn } from './read-back.ts';

const shaping = createShaping();

/** The shaping room's source with something about it changed. */
async function renderWith(change: Partial<GlyphSource>, words: string) {
  await shaping.load(['source-sans-3']);
  await shaping.load(['noto-sans-arabic']);
  const glyphs = { ...shaping.glyphs, ...change };
  return renderTagged(page({}, h('TEXT', { structure: 'P', origin: 'line 2' }, words)), {
    glyphs,
    conformance: 'ua-1',
  });
}

const changeClusters =
  (change: (cluster: GlyphCluster) => GlyphCluster) =>
  (glyph: unknown): GlyphCluster | null => {
    const cluster = shaping.glyphs.clusterOf(glyph);
    return cluster && change(cluster);
  };

it('gives one picture with two meanings two codes', async () => {
  const words = 'a b\u00a0c - d\u2010e';
  const { bytes } = await render(page({}, text('P', words)));
  const { root } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['P', words]]);
});

it('lets several glyphs that stand for one text read as that text', async () => {
  // every letter as a composite of itself and a raised copy
  const clusterOf = changeClusters((cluster) => ({
    ...cluster,
    parts: cluster.parts.map((part) => ({
      ...part,
      glyphs: part.glyphs.flatMap((glyph) => [glyph, { ...glyph, x: 50, y: 300 }]),
    })),
  }));
  const { bytes, violations } = await renderWith({ clusterOf }, 'Dose 5 mg');
  expect(violations).toEqual([]);
  const { root, document } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['P', 'Dose 5 mg']]);
  expect(placesOfComponents(document)).toEqual([
    [0, 0],
    [50, 300],
  ]);
});

it('keeps the letters of Arabic with vowel marks', async () => {
  const words = 'يوميًّا';
  const { bytes, violations } = await render(
    page({ document: { dir: 'rtl', language: 'ar' } }, text('P', words)),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(Array.from(textIn(root)).toSorted()).toEqual(Array.from(words).toSorted());
});

it('kerns', async () => {
  const { bytes } = await render(page({}, text('P', 'AVAVA')));
  const { streams } = await readBack(bytes);
  const adjustments = streams[0]?.match(/> (-?[\d.]+) </g) ?? [];
  expect(adjustments).toHaveLength(4);
});

it('raises a link that is set above the line, mark and all', async () => {
  const style = { verticalAlign: 'super', backgroundColor: '#ff0000' };
  const { bytes } = await render(
    page({}, text('P', 'word', h('LINK', { href: 'https://nih.gov', style }, '1'))),
  );
  const { streams } = await readBack(bytes);
  expect(streams[0]).toMatch(/[\d.]+ Ts/);
  expect(streams[0]).toContain('1 0 0 scn');
});

it('raises what stands above the line and comes back down', async () => {
  const { bytes } = await render(
    page({}, text('P', 'm', h('TEXT', { style: { verticalAlign: 'super' } }, '2'), ' wide')),
  );
  const { streams, root } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['P', 'm2 wide']]);
  expect(streams[0]?.match(/\S+ Ts/g)).toEqual([expect.stringMatching(/^[\d.]+ Ts$/), '0 Ts']);
});

it('refuses a font that was not shaped', async () => {
  const { violations } = await renderWith({ knows: () => false }, 'words');
  expect(violations.map(({ code, origin }) => [code, origin])).toEqual([
    ['font-unsupported', 'line 2'],
    ['font-not-embedded', 'line 2'],
  ]);
});

it('refuses a glyph that came from elsewhere', async () => {
  const { violations } = await renderWith({ clusterOf: () => null }, 'words');
  expect(violations.map(({ code }) => code)).toContain('glyph-foreign');
});

it('reports a character that the font shows as a box', async () => {
  const clusterOf = changeClusters((cluster) => ({
    ...cluster,
    parts: cluster.parts.map((part) => ({
      ...part,
      glyphs: part.glyphs.map((glyph) => ({ ...glyph, id: 0 })),
    })),
  }));
  const { violations } = await renderWith({ clusterOf }, 'é');
  expect(violations).toMatchObject([{ code: 'glyph-missing', origin: 'line 2' }]);
  expect(violations[0]?.message).toContain('“é” (U+00E9)');
});

it('reports a run that could not be drawn: react-pdf would print the error and go on', async () => {
  const clusterOf = changeClusters((cluster) => ({
    ...cluster,
    get advanceWidth(): number {
      return cluster.advanceWidth;
    },
    get parts(): GlyphCluster['parts'] {
      throw new Error('no parts');
    },
  }));
  const { violations } = await renderWith({ clusterOf }, 'words');
  expect(violations).toMatchObject([{ code: 'text-not-drawn', origin: 'line 2' }]);
  expect(violations[0]?.message).toContain('no parts');
});

/** Where the first composite of the embedded font puts its parts, font units (OpenType, tables head, loca, glyf). */
function placesOfComponents(document: PDFDocument): [number, number][] {
  const files = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object.lookup(PDFName.of('FontFile2'))] : []))
    .filter((file) => file instanceof PDFRawStream);
  const bytes = files[0] ? decodePDFRawStream(files[0]).decode() : new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (name: string): number => {
    for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
      if (Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1') === name)
        return view.getUint32(entry + 8);
    }
    throw new Error(`no table ${name}`);
  };
  const isLong = view.getInt16(table('head') + 50) === 1;
  const start = isLong ? view.getUint32(table('loca') + 4) : view.getUint16(table('loca') + 2) * 2;
  const glyph = table('glyf') + start;
  expect(view.getInt16(glyph)).toBe(-1);
  return [10, 18].map((at) => [view.getInt16(glyph + at + 4), view.getInt16(glyph + at + 6)]);
}
