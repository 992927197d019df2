import { describe, expect, it } from 'vitest';
import { bookletOrder, imposeBooklet, type Side } from '../../src/print/index.ts';
import { mm } from '../../src/theme/index.ts';

/** Sides of sheets, the outermost first, front then back. */
const order = (pages: number): string[] =>
  bookletOrder(pages).flatMap((sides) => sides.map(({ left, right }) => `${left ?? '-'}|${right ?? '-'}`));

describe('the pages of a booklet share sides', () => {
  it.each<[number, string]>([
    [4, '4|1 2|3'],
    [8, '8|1 2|7 6|3 4|5'],
    [12, '12|1 2|11 10|3 4|9 8|5 6|7'],
    [16, '16|1 2|15 14|3 4|13 12|5 6|11 10|7 8|9'],
    [20, '20|1 2|19 18|3 4|17 16|5 6|15 14|7 8|13 12|9 10|11'],
  ])('of %i pages', (pages, sides) => {
    expect(order(pages).join(' ')).toBe(sides);
  });

  it.each<[number, string, string]>([
    [7, 'the back', '-|1 2|7 6|3 4|5'],
    [6, 'the back and the inside of the cover', '-|1 -|6 5|2 3|4'],
    [5, 'all of the cover but its front', '-|1 -|- 5|2 3|4'],
    [14, 'the back and the inside of the cover', '-|1 -|14 13|2 3|12 11|4 5|10 9|6 7|8'],
    [1, 'all but the cover', '-|1 -|-'],
  ])('of %i pages: %s stays blank', (pages, _blank, sides) => {
    expect(order(pages).join(' ')).toBe(sides);
  });

  it('each once, whatever their number', () => {
    for (let pages = 1; pages <= 40; pages++) {
      const numbers = bookletOrder(pages).flatMap((sides) =>
        sides.flatMap(({ left, right }) => [left, right]),
      );
      const stood = numbers.filter((number) => number !== null).sort((a, b) => a - b);
      expect(stood).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
    }
  });
});

const SHEET = { width: 800, height: 600 };
const PAGE = { width: 390, height: 600 };
const booklet = (pages: number, paperThickness = 0, direction: 'ltr' | 'rtl' = 'ltr') =>
  imposeBooklet(Array(pages).fill(PAGE), { size: SHEET, paperThickness, direction });

const lefts = (side: Side | null): number[] => side?.placements.map(({ left }) => left) ?? [];
const pages = (side: Side | null): number[] => side?.placements.map(({ page }) => page + 1) ?? [];

describe('a booklet on its sheets', () => {
  it('stands in the middle of each half, upright, and is turned over the short edge', () => {
    const plan = booklet(8);
    expect(plan.flip).toBe('short-edge');
    expect(plan.sheets).toHaveLength(2);
    expect(lefts(plan.sheets[0]?.front ?? null)).toEqual([5, 405]);
    for (const { front, back } of plan.sheets)
      for (const side of [front, back]) {
        expect(side?.placements.map(({ turn, top }) => [turn, top])).toEqual([
          [0, 0],
          [0, 0],
        ]);
        expect(side?.marks).toEqual([{ kind: 'fold', axis: 'vertical', at: 400 }]);
      }
  });

  it('leaves blanks empty', () => {
    const [outer] = booklet(5).sheets;
    expect([pages(outer?.front ?? null), pages(outer?.back ?? null)]).toEqual([[1], []]);
  });

  it('moves the pages of inner sheets towards the spine, by a sheet’s thickness each', () => {
    const plan = booklet(12, 0.2);
    const creep = (sheet: number): number[] => lefts(plan.sheets[sheet]?.back ?? null);
    expect(creep(0)).toEqual([5, 405]);
    expect(creep(1)).toEqual([5 + mm(0.2), 405 - mm(0.2)]);
    expect(creep(2)).toEqual([5 + mm(0.4), 405 - mm(0.4)]);
  });

  it('is bound at the right in a script that runs from right to left', () => {
    const [outer, inner] = booklet(8, 0, 'rtl').sheets;
    const byPlace = (side: Side | null | undefined): number[] =>
      [...(side?.placements ?? [])].sort((a, b) => a.left - b.left).map(({ page }) => page + 1);
    expect([outer?.front, outer?.back, inner?.front, inner?.back].map(byPlace)).toEqual([
      [1, 8],
      [7, 2],
      [3, 6],
      [5, 4],
    ]);
  });
});
