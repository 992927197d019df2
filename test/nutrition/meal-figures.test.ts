import { describe, expect, it } from 'vitest';
import type { DailyValueGroup, MealBlock, MealFigures, Nutrition } from '../../src/model/index.ts';
import { mealFigures } from '../../src/nutrition/index.ts';
import { shippedLocale } from '../tools/shipped-content.ts';
import { shippedNutrition } from '../tools/shipped-nutrition.ts';

const nutrition = shippedNutrition();
const locale = shippedLocale('en');
const place = { file: 'a/en.yaml', line: 1, column: 1 };
const words = (value: string) => ({ inlines: [{ type: 'text' as const, value }], place });

/** Servings by food. */
type Plate = Readonly<Record<string, number>>;

function figuresOf(
  plate: Plate,
  dailyValues: DailyValueGroup = 'adults',
  from: Nutrition = nutrition,
): MealFigures {
  const meal: MealBlock = {
    type: 'meal',
    name: words('A meal'),
    foods: Object.entries(plate).map(([food, servings]) => ({ food, servings, name: words(food), place })),
    dailyValues,
    place,
  };
  const figures = mealFigures(meal, from, locale);
  if (!figures) throw new Error('a food is not known');
  return figures;
}

const ARTICLE = { 'salmon-sockeye-baked': 1, 'broccoli-boiled': 1, 'quinoa-cooked': 1 };

describe('the figures of a meal', () => {
  it('equal what was added up by hand', () => {
    // in 100 g          salmon 85 g       broccoli 78 g      quinoa 185 g
    // energy, kcal      156 → 132.6       35 →  27.3         120 → 222.0      together 381.9
    // vitamin D, mcg   16.7 →  14.195      0                   0              14.195, × 40 = 567.8 IU, ÷   20 = 70.98%
    // vitamin K, mcg    0.1 →   0.085  141.1 → 110.058   no value             110.143 at least,         ÷  120 = 91.79%
    // calcium, mg        11 →   9.35      40 →  31.2          17 →  31.45     72.0,                    ÷ 1300 =  5.54%
    // magnesium, mg      36 →  30.6       21 →  16.38         64 → 118.4     165.38,                   ÷  420 = 39.38%
    expect(figuresOf(ARTICLE).table.rows).toEqual([
      ['Energy', '382 kcal', 'not set'],
      ['Vitamin D', '14.2 mcg (568 IU)', '71%'],
      ['Vitamin K', 'at least 110.1 mcg; no value for quinoa-cooked', 'at least 92%'],
      ['Calcium', '72 mg', '6%'],
      ['Magnesium', '165 mg', '39%'],
    ]);
  });

  it('say in a sentence what the meal is high in, what it lacks and what to add', () => {
    expect(figuresOf(ARTICLE).headline).toBe(
      'This meal is high in vitamin D (71% of the Daily Value), vitamin K (at least 92%), and magnesium (39%). ' +
        'It has little calcium (6%). ' +
        'For more calcium, add plain low-fat yogurt (6 ounces), low-fat milk (1 cup), or fortified soy drink (1 cup).',
    );
  });

  it('show the same numbers as bars, and tell them to those who cannot see the bars', () => {
    const { chart, table } = figuresOf(ARTICLE);
    expect(chart.bars.map(({ label, percent, isHigh }) => [label, percent, isHigh])).toEqual([
      ['Vitamin D', 71, true],
      ['Vitamin K', 92, true],
      ['Calcium', 6, false],
      ['Magnesium', 39, true],
    ]);
    expect(chart.bars.map(({ label, value }) => [label, value])).toEqual(
      table.rows.slice(1).map(([label, , share]) => [label, share]),
    );
    expect(chart.alt).toBe(
      'Bar chart of the shares of the Daily Values that this meal gives: vitamin D 71%, vitamin K at least 92%, calcium 6%, ' +
        'and magnesium 39%. A line marks 20%, where a share is called high.',
    );
    expect(chart.high).toEqual({ percent: 20, label: 'high from 20%' });
  });

  it('say how much of each food is meant', () => {
    const amounts = figuresOf({ ...ARTICLE, 'broccoli-boiled': 0.5, 'salmon-sockeye-baked': 2 }).amounts;
    expect(amounts).toEqual(['2 × 3 ounces (170 g)', '0.5 × ½ cup (39 g)', '1 cup (185 g)']);
  });

  it('name database, release, foods and whose Daily Values', () => {
    expect(figuresOf(ARTICLE).source).toBe(
      'Figures: USDA National Nutrient Database for Standard Reference, Release 28, 2015-09, foods 15086, 11091, 20137. ' +
        'Daily Values: FDA, 21 CFR 101.9(c)(8)(iv), 2016, adults and children from 4 years.',
    );
  });
});

describe.each([
  ['another food', { 'salmon-sockeye-baked': 1, 'spinach-boiled': 1, 'quinoa-cooked': 1 }],
  ['another serving', { ...ARTICLE, 'broccoli-boiled': 2 }],
])('%s', (_, plate: Plate) => {
  const before = figuresOf(ARTICLE);
  const after = figuresOf(plate);

  it.each([
    ['chart', (figures: MealFigures) => figures.chart.bars],
    ['sentence', (figures: MealFigures) => figures.headline],
    ['table', (figures: MealFigures) => figures.table.rows],
    ['alt text', (figures: MealFigures) => figures.chart.alt],
  ])('changes the %s', (_part, part) => {
    expect(part(after)).not.toEqual(part(before));
  });
});

describe('no value', () => {
  const withSoy = figuresOf({ 'soy-drink-unsweetened-fortified': 1, almonds: 1, 'broccoli-boiled': 0.02 });

  it('is not zero: what is known is the least, and the food is named', () => {
    // broccoli 0.02 × 78 g = 1.56 g, of 141.1 mcg in 100 g: 2.2 mcg, 2% of 120 mcg
    expect(withSoy.table.rows[2]).toEqual([
      'Vitamin K',
      'at least 2.2 mcg; no value for soy-drink-unsweetened-fortified',
      'at least 2%',
    ]);
    expect(withSoy.chart.alt).toContain('vitamin K at least 2%');
  });

  it('lets nobody say that there is little of it', () => {
    expect(withSoy.headline).toContain('It cannot be said how much vitamin K it has.');
    expect(withSoy.headline).not.toMatch(/(?:little|low in)[^.]*vitamin K/);
  });

  it('does not keep a meal from being called high where what is known is high', () => {
    const { headline } = figuresOf({ 'soy-drink-unsweetened-fortified': 1, 'spinach-boiled': 1 });
    expect(headline).toContain('high in vitamin K (at least 740% of the Daily Value)');
  });

  it('stands alone where no food has a value', () => {
    const { table, chart } = figuresOf({ 'soy-drink-unsweetened-fortified': 1 });
    expect(table.rows[2]).toEqual(['Vitamin K', 'no value', 'no value']);
    expect(chart.bars[1]).toEqual({ label: 'Vitamin K', percent: null, value: 'no value', isHigh: false });
  });
});

describe('the words for a share', () => {
  it('follow the FDA: 20% is high, 5% is low; below the 10% of a good source it is little', () => {
    // magnesium of boiled broccoli: 16.38 mg in a serving, 3.9% of 420 mg
    const { headline } = figuresOf({ 'broccoli-boiled': 1 });
    expect(headline).toContain('This meal is high in vitamin K (92% of the Daily Value).');
    expect(headline).toContain('It is low in vitamin D (0%), calcium (2%), and magnesium (4%).');
    // tofu: 201 × 1.26 = 253 mg of calcium, 19%: neither
    expect(figuresOf({ 'tofu-firm-calcium': 1 }).headline).not.toMatch(/calcium/);
  });

  it('say so where a meal is high in nothing', () => {
    expect(figuresOf({ 'egg-boiled': 1 }).headline).toMatch(
      /^This meal is high in none of the nutrients shown here\. It has little vitamin D \(6% of the Daily Value\)\./,
    );
  });

  it('do not suggest what is on the plate', () => {
    const { headline } = figuresOf({ ...ARTICLE, 'yogurt-low-fat': 0.1 });
    expect(headline).toContain('add low-fat milk (1 cup) or fortified soy drink (1 cup)');
  });

  it('are measured against the Daily Values of whom the meal is for', () => {
    // calcium 72.0 mg of 700 mg: 10%; vitamin D 14.195 mcg of 15 mcg: 95%
    const { table, source } = figuresOf(ARTICLE, 'children-1-3');
    expect(table.rows.slice(1, 4).map(([, , share]) => share)).toEqual(['95%', 'at least 367%', '10%']);
    expect(source).toContain('children of 1 to 3 years.');
  });
});
