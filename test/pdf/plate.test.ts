import { describe, expect, it } from 'vitest';
import { FOOD_KINDS } from '../../src/model/index.ts';
import { foodLook } from '../../src/pdf/food-looks.ts';
import { platePaths } from '../../src/pdf/plate-paths.ts';
import { asGrey, contrastRatio } from '../../src/theme/index.ts';

const RADIUS = 50;

describe('the wedges of a plate', () => {
  it('are as many as the foods, and their signs stand clockwise from the top', () => {
    const [first, second, third] = platePaths([0.25, 0.25, 0.5], RADIUS, false);
    expect(first?.middle[0]).toBeGreaterThan(0);
    expect(first?.middle[1]).toBeLessThan(0);
    expect(second?.middle[0]).toBeGreaterThan(0);
    expect(second?.middle[1]).toBeGreaterThan(0);
    expect(third?.middle[0]).toBeCloseTo(-0.6 * RADIUS, 6);
  });

  it('run the other way round where a language is read from the right', () => {
    const there = platePaths([0.2, 0.3, 0.5], RADIUS, false);
    const here = platePaths([0.2, 0.3, 0.5], RADIUS, true);
    expect(here.map(({ middle: [x, y] }) => [-x, y].map((at) => at.toFixed(6)))).toEqual(
      there.map(({ middle }) => middle.map((at) => at.toFixed(6))),
    );
  });

  it('never leave the plate', () => {
    const numbers = platePaths([0.05, 0.35, 0.6], RADIUS, false)
      .flatMap(({ path }) => path.match(/[ML](-?[\d.]+),(-?[\d.]+)/g) ?? [])
      .map((point) => point.slice(1).split(',').map(Number));
    expect(numbers.length).toBeGreaterThan(5);
    for (const [x = 0, y = 0] of numbers) expect(Math.hypot(x, y)).toBeLessThanOrEqual(RADIUS + 0.01);
  });

  it('leave a sign less room in a narrow one, and a single food the whole plate', () => {
    const [narrow, wide] = platePaths([0.05, 0.95], RADIUS, false);
    expect(narrow?.room).toBeLessThan((wide?.room ?? 0) / 4);
    const [whole] = platePaths([1], RADIUS, false);
    expect(whole?.room).toBe(RADIUS);
    expect(Math.hypot(...(whole?.middle ?? [Number.NaN]))).toBe(0);
  });
});

describe.each([...FOOD_KINDS, null])('the colours of “%s”', (kind) => {
  const { pale, deep } = foodLook(kind);

  it('are told apart, in grey as well (WCAG 2.2, 1.4.11)', () => {
    expect(contrastRatio(deep, pale)).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(asGrey(deep), asGrey(pale))).toBeGreaterThanOrEqual(3);
  });
});
