import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { guardSheets, imposeBooklet, imposeCards, imposeSheets, press } from '../../src/print/index.ts';
import { inspectPdf } from '../../src/verify/index.ts';
import { builtTablets } from '../tools/tablets.ts';
import { reading } from '../verify/reading.ts';
import { RENDERED } from '../verify/rendered.ts';
import { fileOf, sheetsOf } from './pages.ts';

const built = await builtTablets();
const file = { bytes: built.bytes, reading: reading(built.bytes) };
const SHEET = { width: 2 * 595.28, height: 2 * 841.89 };

function cards() {
  const plan = imposeCards(file.reading.pages, SHEET);
  if (!plan.ok) throw new Error('no plan');
  return plan.value;
}

const forms = async (bytes: Uint8Array): Promise<number> => {
  const { context } = await PDFDocument.load(bytes);
  return context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'),
    ).length;
};

describe('sheets of a finished file', () => {
  it('say what they are and how they are printed, and claim nothing', async () => {
    const { claims, structure } = await sheetsOf(file, cards());
    expect(claims.title).toBe('How to take your tablets (sheets to print)');
    expect(claims.provenance).toEqual(file.reading.claims.provenance);
    expect(claims.provenance?.contentHash).toMatch(/^[\da-f]{64}$/);
    expect([claims.pdfUa, claims.pdfA, claims.tagged, structure]).toEqual([null, null, false, null]);
    expect(claims.xmp).toContain('Print at 100 %.');
  });

  it('hold a page once, however often it is placed', async () => {
    const bytes = await imposeSheets(file, cards());
    expect(await forms(bytes)).toBe(1);
    expect(bytes.length).toBeLessThan(1.3 * file.bytes.length);
  });

  it('are the same bytes each time', async () => {
    const [one, two] = [await imposeSheets(file, cards()), await imposeSheets(file, cards())];
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  it('have nothing wrong to verify, on office paper', async () => {
    const found = inspectPdf(await sheetsOf(file, cards()));
    expect(found.filter(({ severity, code }) => severity !== 'note' && code !== 'page/unusual-size')).toEqual(
      [],
    );
  });

  it('have their boxes in one another for the press', async () => {
    const [page] = (await sheetsOf(file, cards(), press(9))).pages;
    const { MediaBox, BleedBox, TrimBox } = page?.boxes ?? {};
    expect(MediaBox).toEqual([0, 0, SHEET.width + 72, SHEET.height + 72]);
    expect(BleedBox).toEqual([27, 27, 45 + SHEET.width, 45 + SHEET.height]);
    expect(TrimBox).toEqual([36, 36, 36 + SHEET.width, 36 + SHEET.height]);
  });

  it('refuse a plan for another file', async () => {
    const other = fileOf(['']);
    const plan = imposeCards([...other.reading.pages, ...other.reading.pages], SHEET);
    if (!plan.ok) throw new Error('no plan');
    await expect(imposeSheets(other, plan.value)).rejects.toThrow();
  });
});

describe.each(['Arabic', 'decomposed Vietnamese', 'many pages of English'] as const)(
  '%s on sheets',
  (name) => {
    it('loses no letter', async () => {
      const { bytes } = await RENDERED[name]();
      const pages = { bytes, reading: reading(bytes) };
      const [first] = pages.reading.pages;
      const size = { width: 2 * (first?.width ?? 0), height: first?.height ?? 0 };
      const direction = name === 'Arabic' ? 'rtl' : 'ltr';
      const plan = imposeBooklet(pages.reading.pages, { size, paperThickness: 0.1, direction });
      expect(guardSheets(await sheetsOf(pages, plan), pages.reading, plan)).toEqual([]);
    });
  },
);
