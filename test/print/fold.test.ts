import { describe, expect, it } from 'vitest';
import type { PanelName, PaperName } from '../../src/model/index.ts';
import {
  type Imposition,
  imposeBooklet,
  imposeCards,
  imposeSheets,
  imposeTriFold,
  PANELS,
  type PageFile,
  type Placement,
  press,
  type Size,
} from '../../src/print/index.ts';
import { show } from '../verify/tiny-pdf.ts';
import { type CutSide, cut, inkWhere, leafThrough, pixelAt, wordsBetween } from './cut-sheets.ts';
import { fileOf } from './pages.ts';

const MM = 72 / 25.4;
const SHEETS = {
  letter: { width: 792, height: 612 },
  a4: { width: 841.89, height: 595.28 },
} as const;

/** Flap, back and front as print shops give them, points: written down here a second time, on purpose. */
const FOLDS: readonly (readonly [PanelName, PaperName, readonly [number, number, number]])[] = [
  ['standard', 'letter', [3.625 * 72, 3.6875 * 72, 3.6875 * 72]],
  ['standard', 'a4', [97 * MM, 100 * MM, 100 * MM]],
  ['equal', 'letter', [264, 264, 264]],
  ['equal', 'a4', [99 * MM, 99 * MM, 99 * MM]],
  ['graded', 'letter', [3.625 * 72, 3.65625 * 72, 3.71875 * 72]],
  ['graded', 'a4', [97 * MM, 99 * MM, 101 * MM]],
];

/** Where a page's word and its patch of colour stand, from its top left corner. */
const WORD = { x: 40, y: 100 };
const PATCH = { x: 40, y: 40, size: 30 };

const colorOf = (page: number): readonly [number, number, number] => [
  20 * (page % 12),
  60,
  240 - 20 * (page % 12),
];

/** Pages that can be told apart by their text and by their picture, and top from bottom by both. */
function pagesOf(count: number, { width, height }: Size): PageFile {
  const contents = Array.from({ length: count }, (_, index) => {
    const ink = colorOf(index + 1).map((level) => level / 255);
    const { x, y, size } = PATCH;
    return `${ink.join(' ')} rg ${x} ${height - y - size} ${size} ${size} re f 0 g ${show(`Page ${index + 1}`, WORD.x, height - WORD.y)}`;
  });
  return fileOf(contents, { page: `/MediaBox [0 0 ${width} ${height}]` });
}

/** What is wrong with a page that should lie with its corner there, between two edges of a panel. */
function lookAt(
  side: CutSide,
  page: number,
  corner: { left: number; top: number },
  panel: readonly [number, number],
) {
  const wrong: string[] = [];
  const words = wordsBetween(side, ...panel);
  if (words.length !== 1 || words[0]?.text !== `Page ${page}`)
    wrong.push(`page ${page} expected, found ${words.map(({ text }) => text).join() || 'nothing'}`);
  for (const { x, y, upright } of words) {
    if (!upright) wrong.push(`page ${page} is turned`);
    if (Math.abs(x - corner.left - WORD.x) > 0.1 || Math.abs(y - corner.top - WORD.y) > 0.1)
      wrong.push(`page ${page} is not where it belongs`);
  }
  const middle = PATCH.size / 2;
  const seen = pixelAt(side, corner.left + PATCH.x + middle, corner.top + PATCH.y + middle);
  if (seen.some((level, channel) => Math.abs(level - (colorOf(page)[channel] ?? 0)) > 3))
    wrong.push(`the picture of page ${page} is not in its place`);
  return wrong;
}

/** Folds a leaflet: what is wrong with its six panels. */
function foldLeaflet(
  [outside, inside]: readonly CutSide[],
  [flap, back, front]: readonly [number, number, number],
  page: Size,
): readonly string[] {
  if (!outside || !inside) return ['there are not two sides'];
  const panels = (side: CutSide, widths: readonly number[], pages: readonly number[]): string[] => {
    let left = 0;
    return widths.flatMap((width, index) => {
      const from = left;
      left += width;
      const corner = { left: from + (width - page.width) / 2, top: 0 };
      return lookAt(side, pages[index] ?? 0, corner, [from, left]);
    });
  };
  // turned over the short edge, the inside has the flap at the right: behind the cover is what opens first
  return [
    ...panels(outside, [flap, back, front], [2, 6, 1]),
    ...panels(inside, [front, back, flap], [3, 4, 5]),
  ];
}

function leaflet(panels: PanelName, paper: PaperName) {
  const page = { width: paper === 'letter' ? 261 : 97 * MM, height: SHEETS[paper].height };
  const file = pagesOf(6, page);
  const plan = imposeTriFold(file.reading.pages, {
    size: SHEETS[paper],
    panels: PANELS[panels][paper],
    direction: 'ltr',
  });
  if (!plan.ok) throw new Error('no plan');
  return { page, file, plan: plan.value };
}

/** The plan with the placements of its first front changed. */
function spoilt(
  plan: Imposition,
  change: (placements: readonly Placement[]) => readonly Placement[],
): Imposition {
  const [first, ...rest] = plan.sheets;
  if (!first) throw new Error('no sheet');
  const front = { ...first.front, placements: change(first.front.placements) };
  return { ...plan, sheets: [{ ...first, front }, ...rest] };
}

describe('a leaflet, printed and folded', () => {
  it.each(FOLDS)('has every panel in its place and upright: %s on %s', async (panels, paper, widths) => {
    const { page, file, plan } = leaflet(panels, paper);
    const sides = await cut(await imposeSheets(file, plan));
    expect(foldLeaflet(sides, widths, page)).toEqual([]);
    expect(plan.flip).toBe('short-edge');
  });

  it('is found out when two panels are swapped', async () => {
    const { page, file, plan } = leaflet('standard', 'a4');
    const swapped = spoilt(plan, ([flap, back, front]) =>
      flap && back && front ? [flap, { ...back, page: front.page }, { ...front, page: back.page }] : [],
    );
    const wrong = foldLeaflet(await cut(await imposeSheets(file, swapped)), FOLDS[1]?.[2] ?? [0, 0, 0], page);
    expect(wrong).toContain('page 6 expected, found Page 1');
    expect(wrong).toContain('the picture of page 1 is not in its place');
  });

  it('is found out when one panel is turned', async () => {
    const { page, file, plan } = leaflet('standard', 'letter');
    const turned = spoilt(plan, ([first, ...rest]) => (first ? [{ ...first, turn: 180 }, ...rest] : []));
    const wrong = foldLeaflet(await cut(await imposeSheets(file, turned)), FOLDS[0]?.[2] ?? [0, 0, 0], page);
    expect(wrong).toContain('page 2 is turned');
    expect(wrong).toContain('the picture of page 2 is not in its place');
  });

  it('is found out when it is folded by another preset than it was made for', async () => {
    const { page, file, plan } = leaflet('equal', 'a4');
    const wrong = foldLeaflet(await cut(await imposeSheets(file, plan)), FOLDS[1]?.[2] ?? [0, 0, 0], page);
    expect(wrong).toContain('page 1 is not where it belongs');
  });

  it('has ticks where it is folded, on the inside and in the margin only', async () => {
    const { file, plan } = leaflet('standard', 'a4');
    const [outside, inside] = await cut(await imposeSheets(file, plan));
    if (!outside || !inside) throw new Error('no sides');
    const margin = (side: CutSide) =>
      inkWhere(side, (_, y) => y < 10 * MM || y > side.height - 10 * MM).map(([x]) => x);
    expect(margin(outside)).toEqual([]);
    const ticks = margin(inside);
    expect(ticks.length).toBeGreaterThan(8);
    for (const x of ticks) expect(Math.min(Math.abs(x - 100 * MM), Math.abs(x - 200 * MM))).toBeLessThan(2);
  });
});

const BOOKLET_PAGES = {
  letter: { width: 396, height: 612 },
  a4: { width: 419.53, height: 595.28 },
} as const satisfies Record<PaperName, Size>;

describe.each(['letter', 'a4'] as const)('a booklet on %s, printed, folded and leafed through', (paper) => {
  const size = SHEETS[paper];
  const made = async (count: number, change: (plan: Imposition) => Imposition = (plan) => plan) => {
    const file = pagesOf(count, BOOKLET_PAGES[paper]);
    const plan = imposeBooklet(file.reading.pages, { size, paperThickness: 0.1, direction: 'ltr' });
    return cut(await imposeSheets(file, change(plan)));
  };

  it.each([
    [1, [1, 0, 0, 0]],
    [4, [1, 2, 3, 4]],
    [6, [1, 0, 2, 3, 4, 5, 6, 0]],
    [7, [1, 2, 3, 4, 5, 6, 7, 0]],
    [12, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [13, [1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 0]],
  ] as const)('reads from 1 to %i, and what is blank is blank in its cover', async (count, read) => {
    const sides = await made(count);
    expect(leafThrough(sides)).toEqual(read);
    expect(sides.flatMap(({ words }) => words).every(({ upright }) => upright)).toBe(true);
  });

  it('is found out when two pages are swapped', async () => {
    const sides = await made(8, (plan) =>
      spoilt(plan, ([a, b]) =>
        a && b
          ? [
              { ...a, page: b.page },
              { ...b, page: a.page },
            ]
          : [],
      ),
    );
    expect(leafThrough(sides)).toEqual([8, 2, 3, 4, 5, 6, 7, 1]);
  });
});

describe('cards, printed on both sides and cut', () => {
  it('have their back behind them, upright', async () => {
    const sheet = { width: 595.28, height: 841.89 };
    const card = { width: 297.64, height: 420.94 };
    const file = pagesOf(2, card);
    const plan = imposeCards(file.reading.pages, sheet);
    if (!plan.ok) throw new Error('no plan');
    const [front, back] = await cut(await imposeSheets(file, plan.value));
    if (!front || !back) throw new Error('no sides');
    const corners = (side: CutSide, page: number) =>
      side.words
        .filter(({ text, upright }) => upright && text === `Page ${page}`)
        .map(({ x, y }) => [Math.round(x - WORD.x), Math.round(y - WORD.y)].join());
    const quarters = ['0,0', '298,0', '0,421', '298,421'];
    expect(corners(front, 1).toSorted()).toEqual(quarters.toSorted());
    expect(corners(back, 2).toSorted()).toEqual(quarters.toSorted());
  });
});

describe('sheets for the press', () => {
  it('carry grounds into the bleed, and have marks beyond it and nowhere else', async () => {
    const { width, height } = BOOKLET_PAGES.a4;
    const ground = `0.1 0.3 0.5 rg 0 0 ${width} ${height} re f`;
    const file = fileOf([ground, ground, ground, ground], { page: `/MediaBox [0 0 ${width} ${height}]` });
    const plan = imposeBooklet(file.reading.pages, { size: SHEETS.a4, paperThickness: 0, direction: 'ltr' });
    const bleed = 3 * MM;
    const surround = press(bleed);
    const sides = await cut(await imposeSheets(file, plan, surround));
    for (const side of sides) {
      const near = (x: number, y: number, by: number): boolean =>
        x > surround.outside - by &&
        x < side.width - surround.outside + by &&
        y > surround.outside - by &&
        y < side.height - surround.outside + by;
      const bare = (x: number, y: number) =>
        near(x, y, bleed - 1) && pixelAt(side, x, y).some((level) => level > 200);
      expect(inkWhere(side, (x, y) => near(x, y, bleed - 1)).length).toBeGreaterThan(100_000);
      let white = 0;
      for (let y = 0; y < side.height; y++) for (let x = 0; x < side.width; x++) if (bare(x, y)) white++;
      expect(white).toBe(0);
      // a strip of nothing between bleed and marks, then four corners and the fold
      expect(inkWhere(side, (x, y) => near(x, y, bleed + 2) && !near(x, y, bleed + 1))).toEqual([]);
      const marks = inkWhere(side, (x, y) => !near(x, y, bleed + 2));
      expect(marks.length).toBeGreaterThan(100);
      const lines = [surround.outside, side.width / 2, side.width - surround.outside];
      const rows = [surround.outside, side.height - surround.outside];
      for (const [x, y] of marks) {
        const off = Math.min(
          ...lines.map((line) => Math.abs(x + 0.5 - line)),
          ...rows.map((row) => Math.abs(y + 0.5 - row)),
        );
        expect(off).toBeLessThan(1.5);
      }
    }
  });
});
