import { describe, expect, it } from 'vitest';
import type { LimitedNutrient } from '../../src/model/index.ts';
import { upperLimitFor } from '../../src/nutrition/index.ts';
import { shippedNutrition } from '../tools/shipped-nutrition.ts';

const { upperLimits } = shippedNutrition().reference;
const limit = (nutrient: LimitedNutrient, years: number) => upperLimitFor(upperLimits, nutrient, years);

describe('the upper limit of a day', () => {
  it.each([
    ['vitamin_d', 0.25, 25],
    ['vitamin_d', 0.5, 37.5],
    ['vitamin_d', 3.9, 62.5],
    ['vitamin_d', 40, 100],
    ['calcium', 8, 2500],
    ['calcium', 18, 3000],
    ['calcium', 50.5, 2500],
    ['calcium', 51, 2000],
    ['magnesium', 30, 350],
    ['vitamin_b6', 30, 100],
  ] as const)('of %s at %s years is %s', (nutrient, years, amount) => {
    expect(limit(nutrient, years)?.amount).toBe(amount);
  });

  it('of magnesium is for supplements alone, and each says its unit and source', () => {
    expect(limit('magnesium', 30)).toMatchObject({ unit: 'mg', counts: 'supplements' });
    expect(limit('vitamin_d', 30)).toMatchObject({ unit: 'mcg', counts: 'everything' });
    expect(limit('vitamin_d', 30)?.source).toContain('2011');
  });

  it('is not set for vitamin K, nor for magnesium in the first year', () => {
    expect(limit('vitamin_k', 30)).toBeNull();
    expect(limit('magnesium', 0.5)).toBeNull();
  });

  it('leaves no age out and sets none twice', () => {
    for (const nutrient of ['vitamin_d', 'calcium'] as const) {
      for (let years = 0; years < 100; years += 0.25) {
        const found = upperLimits.filter((entry) => upperLimitFor([entry], nutrient, years));
        expect(found, `${nutrient} at ${years}`).toHaveLength(1);
      }
    }
  });
});
