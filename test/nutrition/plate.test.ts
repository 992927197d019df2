import { describe, expect, it } from 'vitest';
import type { Food, MealBlock, Nutrition, PlatePicture } from '../../src/model/index.ts';
import { mealFigures } from '../../src/nutrition/index.ts';
import { shippedLocale } from '../tools/shipped-content.ts';
import { shippedNutrition } from '../tools/shipped-nutrition.ts';

const nutrition = shippedNutrition();
const locale = shippedLocale('en');
const place = { file: 'a/en.yaml', line: 1, column: 1 };

/** The picture of so many servings of each food; each is called by its id. */
function plateOf(
  servings: Readonly<Record<string, number>>,
  from: Nutrition = nutrition,
): PlatePicture | null {
  const meal: MealBlock = {
    type: 'meal',
    name: { inlines: [{ type: 'text', value: 'A meal' }], place },
    foods: Object.entries(servings).map(([food, of]) => ({
      food,
      servings: of,
      name: { inlines: [{ type: 'text', value: food }], place },
      place,
    })),
    dailyValues: 'adults',
    place,
  };
  const figures = mealFigures(meal, from, locale);
  if (!figures) throw new Error('a food is not known');
  return figures.plate;
}

const ARTICLE = { 'salmon-sockeye-baked': 1, 'broccoli-boiled': 1, 'quinoa-cooked': 1 };

describe('the picture of a plate', () => {
  it('gives each food as much room as it weighs', () => {
    // 85 g, 78 g and 185 g: 348 g together
    const plate = plateOf(ARTICLE);
    expect(plate?.on.map(({ kind, share }) => [kind, Math.round(share * 1000)])).toEqual([
      ['fish', 244],
      ['vegetable', 224],
      ['grain', 532],
    ]);
    expect(plate?.beside).toEqual([]);
  });

  it('is told to those who cannot see it: what is on the plate and how much', () => {
    expect(plateOf(ARTICLE)?.alt).toBe(
      'A plate, drawn by weight. On it: salmon-sockeye-baked, 3 ounces (85 g); broccoli-boiled, ½ cup (78 g); ' +
        'quinoa-cooked, 1 cup (185 g).',
    );
  });

  it.each([
    ['another food', { 'salmon-sockeye-baked': 1, almonds: 1, 'quinoa-cooked': 1 }],
    ['another serving', { ...ARTICLE, 'broccoli-boiled': 2 }],
  ])('is another one for %s, and so are its words', (_, servings: Readonly<Record<string, number>>) => {
    const [before, after] = [plateOf(ARTICLE), plateOf(servings)];
    expect(after?.on).not.toEqual(before?.on);
    expect(after?.alt).not.toBe(before?.alt);
  });

  it('puts what is drunk or eaten from a cup beside the plate, where it takes no share', () => {
    const plate = plateOf({ 'milk-low-fat': 1, 'egg-boiled': 1, 'yogurt-low-fat': 1 });
    expect(plate?.on).toEqual([{ index: 1, kind: 'egg', share: 1 }]);
    expect(plate?.beside.map(({ index, kind }) => [index, kind])).toEqual([
      [0, 'milk'],
      [2, 'dairy'],
    ]);
    expect(plate?.alt).toContain('On it: egg-boiled, 1 large egg (50 g).');
    expect(plate?.alt).toContain(
      'Beside the plate: milk-low-fat, 1 cup (244 g); yogurt-low-fat, 6 ounces (170 g).',
    );
  });

  it('is not drawn where nothing lies on the plate, or too much to tell apart', () => {
    const ids = [...nutrition.foods.keys()];
    expect(plateOf({ 'milk-low-fat': 1 })).toBeNull();
    expect(plateOf(Object.fromEntries(ids.map((id) => [id, 1])))).toBeNull();
  });

  it('draws a food without a sign of its own, too', () => {
    const { kind: _, ...plain } = nutrition.foods.get('egg-boiled') as Food;
    const foods = new Map([...nutrition.foods, ['egg-boiled', plain] as const]);
    expect(plateOf({ 'egg-boiled': 1 }, { ...nutrition, foods })?.on).toEqual([
      { index: 0, kind: null, share: 1 },
    ]);
  });
});

it('every shipped food has a sign', () => {
  expect([...nutrition.foods.values()].filter(({ kind }) => kind === undefined)).toEqual([]);
});
