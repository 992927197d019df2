import type { Food, Nutrient } from '../model/index.ts';
import { HIGH, shareOf } from './share.ts';
import { totalOf } from './total.ts';

/** More foods in one sentence are not read. */
const MOST = 3;

/**
 * Foods to add for a nutrient: those whose file says so, of which one serving is high in it. The richest come first;
 * a food that is on the plate already is not suggested.
 */
export function suggestedFoods(
  foods: Iterable<Food>,
  nutrient: Nutrient,
  dailyValue: number,
  eaten: ReadonlySet<string>,
): readonly Food[] {
  return [...foods]
    .filter(({ id, suggestFor }) => suggestFor.includes(nutrient) && !eaten.has(id))
    .map((food) => ({ food, percent: percentIn(food, nutrient, dailyValue) }))
    .filter(({ percent }) => percent >= HIGH)
    .toSorted((a, b) => b.percent - a.percent || a.food.id.localeCompare(b.food.id, 'en'))
    .slice(0, MOST)
    .map(({ food }) => food);
}

/** Whole per cent of the Daily Value in one serving. */
function percentIn(food: Food, nutrient: Nutrient, dailyValue: number): number {
  const serving = totalOf([{ of: food, grams: food.serving.grams }], nutrient);
  return shareOf(nutrient, serving, dailyValue).percent ?? 0;
}
