import {
  type Food,
  fill,
  type Locale,
  type MealBlock,
  type MealFigures,
  type MealFood,
  NUTRIENTS,
  type Nutrient,
  type Nutrition,
  plainText,
} from '../model/index.ts';
import { chartOf } from './chart.ts';
import { headlineOf } from './headline.ts';
import { plateOf } from './plate.ts';
import { type Share, shareOf } from './share.ts';
import { notesOf, sourceOf } from './sources.ts';
import { suggestedFoods } from './suggestions.ts';
import { tableOf } from './table.ts';
import { type Portion, totalOf } from './total.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A food of the meal and what is known of it. */
interface Eaten extends MealFood, Portion {}

/** What a meal gives, ready to print; null where one of its foods is not known. */
export function mealFigures(meal: MealBlock, nutrition: Nutrition, locale: Locale): MealFigures | null {
  const eaten = meal.foods.flatMap((item): Eaten[] => {
    const of = nutrition.foods.get(item.food);
    return of ? [{ ...item, of, grams: item.servings * of.serving.grams }] : [];
  });
  if (eaten.length < meal.foods.length) return null;

  const wording = wordingOf(locale);
  const { dailyValues, dailyValueSource } = nutrition.reference;
  const daily = dailyValues[meal.dailyValues];
  const totals = NUTRIENTS.map((nutrient) => ({ nutrient, total: totalOf(eaten, nutrient) }));
  const shares = totals.flatMap(({ nutrient, total }): Share[] => {
    const dailyValue = daily[nutrient];
    return dailyValue === undefined ? [] : [shareOf(nutrient, total, dailyValue)];
  });
  const ids = new Set(eaten.map(({ food }) => food));
  const suggestions = (nutrient: Nutrient, dailyValue = daily[nutrient]) =>
    dailyValue === undefined ? [] : suggestedFoods(nutrition.foods.values(), nutrient, dailyValue, ids);
  const nameOf = (food: Food): string => {
    const item = eaten.find(({ of }) => of === food);
    return item ? plainText(item.name) : food.id;
  };
  const foods = eaten.map(({ of }) => of);
  const amounts = eaten.map((item) => amountEaten(item, wording));
  return {
    amounts,
    plate: plateOf(eaten, amounts, wording),
    headline: headlineOf(shares, suggestions, wording),
    chart: chartOf(shares, wording),
    table: tableOf(totals, shares, nameOf, wording),
    notes: notesOf(eaten, wording),
    source: sourceOf(foods, meal.dailyValues, dailyValueSource, wording),
  };
}

/** “3 ounces (85 g)”, “2 × 3 ounces (170 g)”, or grams alone where the language has no words for the measure. */
function amountEaten({ of, servings, grams }: Eaten, wording: Wording): string {
  const { strings } = wording;
  const measure = wording.in(of.serving.measures);
  const weight = wording.number(grams, 0);
  if (measure === undefined) return fill(strings.meal_amount_grams, { grams: weight });
  return servings === 1
    ? fill(strings.meal_amount, { measure, grams: weight })
    : fill(strings.meal_amount_times, { servings: wording.number(servings, 2), measure, grams: weight });
}
