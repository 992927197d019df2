import { describe, expect, it } from 'vitest';
import { PANEL_NAMES, PAPER_NAMES } from '../../src/model/index.ts';
import { imposeTriFold, narrowestPanel, PANELS, type Side } from '../../src/print/index.ts';
import { inch, mm } from '../../src/theme/index.ts';

const SHEETS = {
  letter: { width: 792, height: 612 },
  a4: { width: 841.89, height: 595.28 },
} as const;

const places = (side: Side | null | undefined): string =>
  (side?.placements ?? [])
    .toSorted((a, b) => a.left - b.left)
    .map(({ page }) => page + 1)
    .join(' ');
const widths = (side: Side | null | undefined): number[] =>
  (side?.placements ?? []).toSorted((a, b) => a.left - b.left).map(({ cell }) => cell.right - cell.left);

function leaflet(
  paper: 'letter' | 'a4',
  panels: (typeof PANEL_NAMES)[number] = 'standard',
  direction: 'ltr' | 'rtl' = 'ltr',
) {
  const page = { width: narrowestPanel(paper), height: SHEETS[paper].height };
  const plan = imposeTriFold(Array(6).fill(page), {
    size: SHEETS[paper],
    panels: PANELS[panels][paper],
    direction,
  });
  if (!plan.ok) throw new Error('no plan');
  return plan.value;
}

const close = (found: readonly number[], wanted: readonly number[]): void => {
  expect(found).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(found[index]).toBeCloseTo(value, 6);
};

describe('a leaflet folded twice', () => {
  it('has flap, back and cover outside, and the spread inside', () => {
    const [sheet] = leaflet('letter').sheets;
    // front cover, tuck-in flap, inside left, middle, right, back: 1 to 6
    expect(places(sheet?.front)).toBe('2 6 1');
    expect(places(sheet?.back)).toBe('3 4 5');
  });

  it('folds Letter at 3.625 and 7.3125 in outside, 3.6875 and 7.375 in inside', () => {
    const [sheet] = leaflet('letter').sheets;
    close(widths(sheet?.front), [261, 265.5, 265.5]);
    close(
      (sheet?.front.marks ?? []).map(({ at }) => at),
      [inch(3.625), inch(7.3125)],
    );
    close(
      (sheet?.back?.marks ?? []).map(({ at }) => at),
      [inch(3.6875), inch(7.375)],
    );
  });

  it('folds A4 at 97 and 197 mm outside, 100 and 200 mm inside', () => {
    const [sheet] = leaflet('a4').sheets;
    close(
      (sheet?.front.marks ?? []).map(({ at }) => at),
      [mm(97), mm(197)],
    );
    close(
      (sheet?.back?.marks ?? []).map(({ at }) => at),
      [mm(100), mm(200)],
    );
  });

  it('reads from right to left in Arabic', () => {
    const [sheet] = leaflet('a4', 'standard', 'rtl').sheets;
    expect(places(sheet?.front)).toBe('1 6 2');
    expect(places(sheet?.back)).toBe('5 4 3');
  });

  it('refuses a file that has not six pages', () => {
    const panels = PANELS.standard.a4;
    const plan = imposeTriFold([{ width: 1, height: 1 }], { size: SHEETS.a4, panels, direction: 'ltr' });
    expect(plan.ok).toBe(false);
    expect(plan.problems[0]?.code).toBe('print/pages');
  });
});

describe.each(PAPER_NAMES)('every preset on %s', (paper) => {
  it.each(PANEL_NAMES)(
    '%s fills the sheet, its flap is never the wider, and both sides fold alike',
    (name) => {
      const { flap, back, front } = PANELS[name][paper];
      expect(flap + back + front).toBeCloseTo(SHEETS[paper].width, 1);
      expect(flap).toBeLessThanOrEqual(back);
      expect(back).toBeLessThanOrEqual(front);
      const [sheet] = leaflet(paper, name).sheets;
      const folds = (side: Side | null | undefined): number[] => (side?.marks ?? []).map(({ at }) => at);
      // turned over the short edge, left is right
      const seen = folds(sheet?.back).map((at) => flap + back + front - at);
      close(seen.toReversed(), folds(sheet?.front));
    },
  );
});
