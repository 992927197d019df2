import { describe, expect, it } from 'vitest';
import { describePdf, readAloud } from '../../src/verify/index.ts';
import { reading } from './reading.ts';
import { hex, show, tinyPdf } from './tiny-pdf.ts';

const first = (content: string, page: string) => {
  const [read] = reading(tinyPdf({ pages: [content], page })).pages;
  if (!read) throw new Error('no page');
  return read;
};
const SHEET = '/MediaBox [0 0 300 400]';

describe('pages that are turned or scaled', () => {
  it.each([
    [0, 300, 400, [20.5, 293]],
    [90, 400, 300, [100, 20.5]],
    [180, 300, 400, [275.5, 100]],
    [270, 400, 300, [293, 275.5]],
    [-90, 400, 300, [293, 275.5]],
    [450, 400, 300, [100, 20.5]],
  ])('by %i degrees: sizes and places are as shown', (degrees, width, height, [left, top]) => {
    const page = first(show('A', 20, 100), `${SHEET} /Rotate ${degrees}`);
    expect([page.width, page.height]).toEqual([width, height]);
    expect(page.texts[0]?.box.left).toBeCloseTo(left ?? 0);
    expect(page.texts[0]?.box.top).toBeCloseTo(top ?? 0);
    expect(page.texts[0]?.visible).toBe(true);
  });

  it('by its unit: type is as large as it is printed', () => {
    const page = first(show('A', 20, 100), `${SHEET} /UserUnit 2`);
    expect([page.width, page.height, page.userUnit]).toEqual([600, 800, 2]);
    expect(page.texts[0]?.size).toBe(20);
  });

  it('are named', () => {
    const pdf = reading(tinyPdf({ pages: [''], page: '/MediaBox [0 0 595.28 841.89] /Rotate 90' }));
    expect(describePdf(pdf).pages[0]).toMatchObject({ paper: 'A4, landscape', rotation: 90 });
  });

  it('are read along their lines', () => {
    // each line upright on a page that is shown turned
    const turned = `BT /F1 10 Tf 0 1 -1 0 100 20 Tm ${hex('AB')} Tj 0 1 -1 0 100 50 Tm ${hex('CD')} Tj ET`;
    const pdf = reading(tinyPdf({ pages: [turned], page: `${SHEET} /Rotate 90` }));
    expect(readAloud(pdf).map(({ text }) => text)).toEqual(['AB CD']);
  });
});
