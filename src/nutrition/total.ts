import type { Food, Nutrient } from '../model/index.ts';

/** So much of a food. */
export interface Portion {
  readonly of: Food;
  readonly grams: number;
}

/** What the foods of a meal hold together. */
export interface Total {
  /** In the nutrient's unit, not rounded; null where no food has a value. */
  readonly known: number | null;
  /** Foods without a value: what is known is then the least that the meal holds. */
  readonly unknown: readonly Food[];
}

/** Adds up amounts as the database gives them, for 100 grams, times the grams eaten. Nothing is rounded. */
export function totalOf(portions: readonly Portion[], nutrient: Nutrient): Total {
  const amounts = portions.map(({ of, grams }) => {
    const amount = of.per100g[nutrient];
    return { of, amount: amount === null ? null : (amount * grams) / 100 };
  });
  const known = amounts.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const unknown = amounts.flatMap(({ of, amount }) => (amount === null ? [of] : []));
  return { known: known.length === 0 ? null : known.reduce((sum, amount) => sum + amount), unknown };
}
