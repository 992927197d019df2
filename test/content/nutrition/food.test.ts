import { describe, expect, it } from 'vitest';
import { readFood } from '../../../src/content/index.ts';
import { HIGH } from '../../../src/nutrition/share.ts';
import { shippedNutrition } from '../../tools/shipped-nutrition.ts';
import { showPlace, unwrap } from '../read.ts';

const FILE = 'content/nutrition/foods/oat-drink.yaml';
const FOOD = `names:
  en: oat drink
state: as-sold
serving:
  grams: 240
  measures:
    en: 1 cup
per_100_g:
  energy: 46
  vitamin_d: 1.5
  vitamin_k: no-value
  calcium: 0
  magnesium: 5.5
source:
  database: A database
  release: Release 1
  date: 2024
  food: "123"
  description: Oat drink
  read_in: its own file
`;
const read = (text: string, id = 'oat-drink') => readFood({ text, file: FILE, id });
const codes = (text: string, id?: string): readonly string[] =>
  read(text, id).problems.map(({ code, place }) => `${code} ${showPlace(place)}`);

describe('the file of a food', () => {
  it('tells what 100 grams hold, and that no value is not zero', () => {
    expect(unwrap(read(FOOD))).toMatchObject({
      id: 'oat-drink',
      names: { en: 'oat drink' },
      serving: { grams: 240, measures: { en: '1 cup' } },
      per100g: { energy: 46, vitamin_d: 1.5, vitamin_k: null, calcium: 0, magnesium: 5.5 },
      suggestFor: [],
      source: { database: 'A database', release: 'Release 1', date: '2024', number: '123' },
    });
  });

  it('must say of every nutrient how much, or that there is no value', () => {
    expect(codes(FOOD.replace('  vitamin_k: no-value\n', ''))).toEqual(['schema/missing 9:3']);
    expect(codes(FOOD.replace('no-value', 'none'))).toHaveLength(1);
    expect(codes(FOOD.replace('vitamin_d: 1.5', 'vitamin_d: -1'))).toHaveLength(1);
  });

  it('must say who says so and where it was read', () => {
    for (const key of ['database', 'release', 'date', 'food', 'read_in']) {
      expect(codes(FOOD.replace(new RegExp(`  ${key}: .*\n`), '')), key).toEqual([
        expect.stringMatching(/^schema\/missing /),
      ]);
    }
  });

  it('names languages by their codes, and itself by small letters', () => {
    expect(codes(FOOD.replace('  en: oat drink', '  English: oat drink'))).toHaveLength(1);
    expect(codes(FOOD, 'Oat drink')).toEqual(['name/slug 1:1']);
  });
});

describe('the shipped foods', () => {
  const { foods, reference } = shippedNutrition();

  it('are those of the article and those that meals are mended with', () => {
    expect([...foods.keys()].toSorted()).toEqual([
      'almonds',
      'black-beans-boiled',
      'broccoli-boiled',
      'brown-rice-cooked',
      'egg-boiled',
      'milk-low-fat',
      'orange-juice-fortified',
      'quinoa-cooked',
      'salmon-atlantic-farmed-baked',
      'salmon-sockeye-baked',
      'sardines-with-bones',
      'soy-drink-fortified',
      'soy-drink-unsweetened-fortified',
      'spinach-boiled',
      'tofu-firm-calcium',
      'yogurt-low-fat',
    ]);
  });

  it('are high in what they are offered for, with one serving', () => {
    for (const { id, suggestFor, per100g, serving } of foods.values()) {
      for (const nutrient of suggestFor) {
        const share =
          ((per100g[nutrient] ?? 0) * serving.grams) / (reference.dailyValues.adults[nutrient] ?? 0);
        expect(share, `${nutrient} of ${id}`).toBeGreaterThanOrEqual(HIGH / 100);
      }
    }
  });

  it('are never offered for vitamin K: more of it is dangerous for people who take warfarin', () => {
    expect([...foods.values()].filter(({ suggestFor }) => suggestFor.includes('vitamin_k'))).toEqual([]);
  });

  it('have numbers of their own, names and measures in English', () => {
    const all = [...foods.values()];
    expect(new Set(all.map(({ source }) => source.number)).size).toBe(all.length);
    for (const { id, names, serving } of all)
      expect([names.en, serving.measures.en], id).not.toContain(undefined);
  });
});

describe('the shipped amounts a day', () => {
  const { dailyValues, recommended } = shippedNutrition().reference;

  it('are the Daily Values of the FDA for four groups', () => {
    expect(dailyValues).toEqual({
      adults: { vitamin_d: 20, vitamin_k: 120, calcium: 1300, magnesium: 420 },
      infants: { vitamin_d: 10, vitamin_k: 2.5, calcium: 260, magnesium: 75 },
      'children-1-3': { vitamin_d: 15, vitamin_k: 30, calcium: 700, magnesium: 80 },
      pregnant: { vitamin_d: 15, vitamin_k: 90, calcium: 1300, magnesium: 400 },
    });
  });

  it('tell women and men of 51 to 70 apart where calcium does', () => {
    const calcium = recommended.filter(({ nutrient, ages }) => nutrient === 'calcium' && ages.from === 51);
    expect(calcium.map(({ sex, amount }) => [sex, amount])).toEqual([
      ['men', 1000],
      ['women', 1200],
    ]);
  });
});
