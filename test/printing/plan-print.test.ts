import { describe, expect, it } from 'vitest';
import type { Abilities } from '../../src/printing/abilities.ts';
import { choosePaper } from '../../src/printing/choose-paper.ts';
import { type MediaSize, nameOfSize, sizeOfMedia, sizeOfPage } from '../../src/printing/media.ts';
import { type Printed, type PrintWish, planPrint } from '../../src/printing/plan-print.ts';

const media = (name: string) => ({ name, size: sizeOfMedia(name) as MediaSize });
const A4 = media('iso_a4_210x297mm');
const LETTER = media('na_letter_8.5x11in');
const A3 = media('iso_a3_297x420mm');

const PRINTER: Abilities = {
  name: 'Office',
  model: '',
  location: '',
  supported: [A4, LETTER],
  ready: [A4, LETTER],
  usual: A4,
  sides: ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'],
  hasColor: true,
  margins: { top: 4.2, bottom: 4.2, left: 4.2, right: 4.2 },
  mostCopies: 99,
  finishings: [3, 96],
  formats: ['application/octet-stream', 'application/pdf'],
  raster: { types: ['sgray_8', 'srgb_8'], resolutions: [150, 300, 600], back: 'rotated' },
  scalings: ['auto', 'none'],
  handlings: ['separate-documents-collated-copies'],
  operations: [],
  takesJobs: true,
  state: { is: 'idle', reasons: [], message: '' },
};

const LEAFLET: Printed = {
  fileName: 'leaflet-a4-print.pdf',
  size: sizeOfPage(841.89, 595.28),
  sides: 2,
  turn: 'short-edge',
  finish: 'fold-in-three',
};
const HANDOUT: Printed = {
  fileName: 'handout-letter.pdf',
  size: sizeOfPage(612, 792),
  sides: 4,
  turn: 'pages',
  finish: null,
};
const WISH: PrintWish = { copies: 50, oneSided: false, finish: false };

/** What the printer is told, by name. */
function told(...plan: Parameters<typeof planPrint>): Record<string, unknown> {
  const planned = planPrint(...plan);
  if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message).join());
  return Object.fromEntries(planned.value.attributes.map(({ name, values }) => [name, values[0]]));
}

function codes(...plan: Parameters<typeof planPrint>): readonly string[] {
  return planPrint(...plan).problems.map(({ code }) => code);
}

describe('planPrint', () => {
  it('turns sheets over the edge that they were made for, never scaled', () => {
    expect(told(LEAFLET, WISH, PRINTER)).toEqual({
      copies: 50,
      media: 'iso_a4_210x297mm',
      sides: 'two-sided-short-edge',
      'print-scaling': 'none',
      'multiple-document-handling': 'separate-documents-collated-copies',
    });
    expect(told({ ...LEAFLET, turn: 'long-edge' }, WISH, PRINTER).sides).toBe('two-sided-long-edge');
    expect(told({ ...LEAFLET, turn: null }, WISH, PRINTER).sides).toBe('one-sided');
  });

  it('prints pages like a book', () => {
    expect(told(HANDOUT, WISH, PRINTER)).toMatchObject({ media: LETTER.name, sides: 'two-sided-long-edge' });
    expect(told({ ...HANDOUT, sides: 1 }, WISH, PRINTER).sides).toBe('one-sided');
    expect(told(HANDOUT, { ...WISH, oneSided: true }, PRINTER).sides).toBe('one-sided');
  });

  it('tells a printer that turns the wrong way the other edge', () => {
    expect(told(LEAFLET, WISH, PRINTER, { flip: 'turned' }).sides).toBe('two-sided-long-edge');
    expect(told(HANDOUT, WISH, PRINTER, { flip: 'turned' }).sides).toBe('two-sided-short-edge');
  });

  it('tells nothing that a printer does not know', () => {
    const plain = { ...PRINTER, sides: [], scalings: [], handlings: [] };
    expect(told({ ...HANDOUT, sides: 1 }, { ...WISH, copies: 1 }, plain)).toEqual({
      copies: 1,
      media: LETTER.name,
    });
  });

  it('folds and staples only where that is asked for and can be done', () => {
    expect(told(LEAFLET, { ...WISH, finish: true }, PRINTER).finishings).toBe(96);
    expect(told(LEAFLET, WISH, PRINTER).finishings).toBeUndefined();
    const byHand = planPrint({ ...LEAFLET, finish: 'stitch' }, { ...WISH, finish: true }, PRINTER);
    expect(byHand).toMatchObject({ ok: true, value: { notes: [expect.stringMatching(/by hand/)] } });
    const stapler = { ...PRINTER, finishings: [3, 8, 13] };
    expect(told({ ...LEAFLET, finish: 'stitch' }, { ...WISH, finish: true }, stapler).finishings).toBe(13);
  });

  it.each([
    ['print/media-unknown', { ...LEAFLET, size: A3.size }, WISH, PRINTER],
    ['print/media-not-loaded', LEAFLET, WISH, { ...PRINTER, ready: [LETTER] }],
    ['print/no-duplex', LEAFLET, WISH, { ...PRINTER, sides: ['one-sided'] as const }],
    ['print/no-duplex', LEAFLET, WISH, { ...PRINTER, sides: ['one-sided', 'two-sided-long-edge'] as const }],
    ['print/needs-both-sides', LEAFLET, { ...WISH, oneSided: true }, PRINTER],
    ['print/copies', LEAFLET, { ...WISH, copies: 100 }, PRINTER],
    ['print/no-pdf', LEAFLET, WISH, { ...PRINTER, formats: ['application/octet-stream', 'image/urf'] }],
    ['print/not-accepting', LEAFLET, WISH, { ...PRINTER, takesJobs: false }],
    ['print/margins', LEAFLET, WISH, { ...PRINTER, margins: { top: 4, bottom: 12.7, left: 4, right: 4 } }],
  ])('refuses with %s', (code, printed, wish, printer) => {
    expect(codes(printed, wish, printer)).toEqual([code]);
  });

  it('says all that is in the way, and what is loaded', () => {
    const printer = { ...PRINTER, ready: [LETTER], sides: [], formats: [] };
    const plan = planPrint(LEAFLET, WISH, printer);
    expect(plan.problems.map(({ code }) => code)).toEqual([
      'print/no-pdf',
      'print/media-not-loaded',
      'print/no-duplex',
    ]);
    expect(plan.problems[1]?.message).toBe('There is no A4 in the printer: it is loaded with Letter.');
  });

  it.each([
    ['PDF, where it reads it', {}, { is: 'pdf' }],
    [
      'PWG Raster, as fine as small print needs it',
      { formats: ['image/jpeg', 'image/pwg-raster'] },
      { is: 'pwg-raster', dpi: 300, color: true, back: 'rotated' },
    ],
    [
      'PWG Raster in gray, as fine as it can',
      {
        formats: ['image/pwg-raster'],
        hasColor: false,
        raster: { types: ['srgb_8', 'sgray_8'], resolutions: [200], back: 'normal' },
      },
      { is: 'pwg-raster', dpi: 200, color: false, back: 'normal' },
    ],
    ['JPEG', { formats: ['image/jpeg'] }, { is: 'jpeg', dpi: 300, color: true }],
    [
      'JPEG, where its raster is black and white',
      {
        formats: ['image/jpeg', 'image/pwg-raster'],
        raster: { types: ['black_1'], resolutions: [300], back: 'normal' },
      },
      { is: 'jpeg', dpi: 300, color: true },
    ],
  ] as const)('sends %s', (_, printer, as) => {
    const plan = planPrint(HANDOUT, WISH, { ...PRINTER, ...printer });
    expect(plan.ok && plan.value.as).toEqual(as);
  });

  it('prints pictures of pages on one side, one by one, and no sheets that have a back', () => {
    const printer = { ...PRINTER, formats: ['image/jpeg'] };
    expect(told(HANDOUT, WISH, printer).sides).toBe('one-sided');
    const plan = planPrint(HANDOUT, WISH, printer);
    expect(plan.ok && plan.value.notes).toEqual([
      expect.stringContaining('each page is a job of its own'),
      expect.stringContaining('one side only'),
    ]);
    expect(codes(LEAFLET, WISH, printer)).toEqual(['print/no-duplex']);
  });

  it('believes the clinic about margins', () => {
    const wide = { ...PRINTER, margins: { top: 12, bottom: 12, left: 12, right: 12 } };
    expect(codes(LEAFLET, WISH, wide, { margins: 5 })).toEqual([]);
    expect(codes(LEAFLET, WISH, PRINTER, { margins: 11 })).toEqual(['print/margins']);
  });

  it('takes a paper for loaded where a printer does not say what is', () => {
    expect(told(LEAFLET, WISH, { ...PRINTER, ready: null }).media).toBe(A4.name);
  });

  it('prints pages on one side where there is no other way, and says so', () => {
    const simplex = { ...PRINTER, sides: ['one-sided'] as const };
    expect(told(HANDOUT, WISH, simplex).sides).toBe('one-sided');
    expect(planPrint(HANDOUT, WISH, simplex)).toMatchObject({
      value: { notes: [expect.stringMatching(/one side/)] },
    });
  });
});

describe('choosePaper', () => {
  const sizeOf = (paper: 'letter' | 'a4'): MediaSize => (paper === 'a4' ? A4.size : LETTER.size);
  const choose = (printer: Partial<Abilities>): string =>
    choosePaper(['letter', 'a4'], sizeOf, { ...PRINTER, ...printer });

  it('takes what the printer prints on, then what is loaded, then what it knows', () => {
    expect(choose({})).toBe('a4');
    expect(choose({ usual: A3 })).toBe('letter');
    expect(choose({ usual: null, ready: [A4] })).toBe('a4');
    expect(choose({ usual: A4, ready: [LETTER] })).toBe('letter');
    expect(choose({ usual: null, ready: [A3], supported: [A3, A4] })).toBe('a4');
    expect(choose({ usual: null, ready: [], supported: [A3] })).toBe('letter');
  });
});

describe('media', () => {
  it('have the sizes of their names', () => {
    expect(sizeOfMedia('na_letter_8.5x11in')?.width).toBeCloseTo(215.9);
    expect(sizeOfMedia('na_ledger_11x17in')?.height).toBeCloseTo(431.8);
    expect(sizeOfMedia('iso_a4_210x297mm')).toEqual({ width: 210, height: 297 });
    expect(sizeOfMedia('stationery')).toBeNull();
  });

  it('are called as people call them', () => {
    expect(nameOfSize(sizeOfPage(841.89, 595.28))).toBe('A4');
    expect(nameOfSize(sizeOfPage(792, 612))).toBe('Letter');
    expect(nameOfSize(sizeOfPage(792, 1224))).toBe('Tabloid');
    expect(nameOfSize({ width: 105, height: 241 })).toBe('105 × 241 mm');
  });
});
