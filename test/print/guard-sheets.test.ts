import { describe, expect, it } from 'vitest';
import {
  guardSheets,
  type Imposition,
  imposeBooklet,
  imposeCards,
  type Placement,
} from '../../src/print/index.ts';
import { show } from '../verify/tiny-pdf.ts';
import { fileOf, pageFile, sheetsOf } from './pages.ts';

const SIZE = { width: 420, height: 200 };
const PAGES = pageFile(['Take 5 mg', 'Drink water', 'Call us', 'The end']);
const SIZES = PAGES.reading.pages;
const PLAN = imposeBooklet(SIZES, { size: SIZE, paperThickness: 0, direction: 'ltr' });

/** The plan with the placements of its first front changed. */
function changed(change: (placements: readonly Placement[]) => readonly Placement[]): Imposition {
  const [first, ...rest] = PLAN.sheets;
  if (!first) throw new Error('no sheet');
  const front = { ...first.front, placements: change(first.front.placements) };
  return { ...PLAN, sheets: [{ ...first, front }, ...rest] };
}

describe('sheets made as planned', () => {
  it('have no problem', async () => {
    expect(guardSheets(await sheetsOf(PAGES, PLAN), PAGES.reading, PLAN)).toEqual([]);
  });

  it.each([90, 180, 270] as const)('nor have pages turned by %i degrees', async (turn) => {
    const plan = changed((placements) => placements.map((placed) => ({ ...placed, turn })));
    expect(guardSheets(await sheetsOf(PAGES, plan), PAGES.reading, plan)).toEqual([]);
  });

  it('nor has a page that is placed four times, with its grounds', async () => {
    const card = fileOf([`0.9 0.2 0.1 rg 0 100 200 100 re f 0 g ${show('Take 5 mg', 20, 150)}`]);
    const plan = imposeCards(card.reading.pages, { width: 420, height: 420 });
    if (!plan.ok) throw new Error('no plan');
    expect(guardSheets(await sheetsOf(card, plan.value), card.reading, plan.value)).toEqual([]);
  });
});

describe('the guard of sheets finds', () => {
  const swapped = changed(([a, b]) =>
    a && b
      ? [
          { ...a, page: b.page },
          { ...b, page: a.page },
        ]
      : [],
  );
  it.each<[string, Imposition, RegExp]>([
    ['a page on no sheet', changed((placements) => placements.slice(1)), /print\/lost/],
    ['two pages swapped', swapped, /print\/changed .*has become/],
    [
      'a page turned round',
      changed((placements) => placements.map((placed) => ({ ...placed, turn: 180 }))),
      /print\/changed .*planned/,
    ],
    [
      'a page a point off',
      changed((placements) => placements.map((placed) => ({ ...placed, left: placed.left + 1 }))),
      /print\/changed .*planned/,
    ],
    [
      'a page that is cut off',
      changed((placements) =>
        placements.map((placed) => ({ ...placed, cell: { ...placed.cell, right: placed.left + 40 } })),
      ),
      /print\//,
    ],
    ['a page that is there twice', changed((placements) => [...placements, ...placements]), /print\/added/],
  ])('%s', async (_name, made, says) => {
    const [problem] = guardSheets(await sheetsOf(PAGES, made), PAGES.reading, PLAN);
    expect(`${problem?.code} ${problem?.message}`).toMatch(says);
    expect(problem?.severity).toBe('error');
  });

  it('a page that no plan places', async () => {
    const made = changed((placements) => placements.slice(1));
    const [problem] = guardSheets(await sheetsOf(PAGES, made), PAGES.reading, made);
    expect(problem?.message).toMatch(/Page 4 is on none/);
  });

  it('a ground that is gone', async () => {
    const plain = fileOf([show('Take 5 mg', 20, 150)]);
    const coloured = fileOf([`0.9 0.8 0.7 rg 30 10 50 50 re f 0 g ${show('Take 5 mg', 20, 150)}`]);
    const plan = imposeCards(plain.reading.pages, { width: 420, height: 420 });
    if (!plan.ok) throw new Error('no plan');
    const problems = guardSheets(await sheetsOf(plain, plan.value), coloured.reading, plan.value);
    expect(problems.map(({ message }) => message).join()).toMatch(/line or ground is missing/);
  });
});
