import { describe, expect, it } from 'vitest';
import type { Handout, MealBlock, MealFood } from '../../src/model/index.ts';
import { mealFigures } from '../../src/nutrition/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import type { StructureElement } from '../../src/verify/index.ts';
import { shippedNutrition } from '../tools/shipped-nutrition.ts';
import { guard, propsOf, render } from './render.ts';

const file = 'test/fixtures/pdf/every-block.yaml';
const everything = await propsOf({ file });
const nutrition = shippedNutrition();

/** A handout of nothing but a meal of these foods. */
function mealOf(foods: readonly string[]): TemplateProps {
  const { localised } = everything;
  const { slug, lang, title, place, review, sections } = localised.handout;
  const [section] = sections;
  const meal = sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'meal') as MealBlock;
  const [first] = meal.foods;
  if (!section || !first) throw new Error('the fixture has no meal');
  const block: MealBlock = { ...meal, foods: foods.map((food): MealFood => ({ ...first, food })) };
  const figures = mealFigures(block, nutrition, localised.locale);
  if (!figures) throw new Error('a food is not known');
  const rest = {
    introduction: [],
    slots: [],
    keyPoints: [],
    questions: [],
    references: [],
    authors: [],
    silence: [],
    scoreCards: {},
    facts: [],
    safety: [],
  };
  const handout: Handout = {
    ...rest,
    ...{ slug, lang, file, place, review, title },
    sections: [{ ...section, blocks: [block] }],
  };
  return {
    ...everything,
    localised: { ...localised, handout, references: [], meals: new Map([[block.place, figures]]) },
  };
}

const typesIn = ({ type, kids }: StructureElement): readonly string[] => [
  type,
  ...kids.flatMap((kid) => (kid.type === 'element' ? typesIn(kid.element) : [])),
];

describe('a meal on paper', () => {
  it('is a list, a figure with its description, and a table with heads for columns and rows', async () => {
    const page = await render(mealOf(['salmon-sockeye-baked', 'broccoli-boiled']));
    const types = (page.reading.structure?.roots ?? []).flatMap(typesIn);
    expect(guard(page)).toEqual([]);
    expect(types.filter((type) => type === 'Figure')).toHaveLength(2);
    expect(types.filter((type) => type === 'Caption')).toHaveLength(1);
    // three columns and five nutrients
    expect(types.filter((type) => type === 'TH')).toHaveLength(3 + 5);
    expect(types.filter((type) => type === 'TD')).toHaveLength(2 * 5);
  });

  it('goes on overleaf where it has many foods, and loses none', async () => {
    const all = [...nutrition.foods.keys()];
    const page = await render(mealOf([...all, ...all]));
    expect(page.violations).toEqual([]);
    expect(guard(page)).toEqual([]);
    expect(page.reading.pages.length).toBeGreaterThan(1);
  });
});
