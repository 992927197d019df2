import { describe, expect, it } from 'vitest';
import { imposeCards } from '../../src/print/index.ts';

const SHEET = { width: 600, height: 840 };
const CARD = { width: 300, height: 420 };

describe('four cards on a sheet', () => {
  it('are the same card in each quarter, cut through the middle', () => {
    const plan = imposeCards([CARD], SHEET);
    if (!plan.ok) throw new Error('no plan');
    expect(plan.value.flip).toBeNull();
    const [sheet] = plan.value.sheets;
    expect(sheet?.back).toBeNull();
    expect(sheet?.front.placements.map(({ page, left, top }) => [page, left, top])).toEqual([
      [0, 0, 0],
      [0, 300, 0],
      [0, 0, 420],
      [0, 300, 420],
    ]);
    expect(sheet?.front.marks.map(({ kind, axis, at }) => [kind, axis, at])).toEqual([
      ['cut', 'vertical', 300],
      ['cut', 'horizontal', 420],
    ]);
  });

  it('have their backs behind them when the sheet is turned over its long edge', () => {
    const plan = imposeCards([CARD, CARD], SHEET);
    if (!plan.ok) throw new Error('no plan');
    expect(plan.value.flip).toBe('long-edge');
    const [sheet] = plan.value.sheets;
    for (const { cell } of sheet?.front.placements ?? []) {
      const behind = sheet?.back?.placements.find(
        (other) => other.cell.right === SHEET.width - cell.left && other.cell.top === cell.top,
      );
      expect(behind).toMatchObject({ page: 1, turn: 0 });
    }
  });

  it('have one side or two', () => {
    expect(imposeCards([], SHEET).problems[0]?.code).toBe('print/pages');
    expect(imposeCards([CARD, CARD, CARD], SHEET).problems[0]?.code).toBe('print/pages');
  });
});
