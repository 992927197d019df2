import { describe, expect, it } from 'vitest';
import type { Handout, MealBlock, MealFood } from '../../src/model/index.ts';
import { mealFigures } from '../../src/nutrition/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import type { StructureElement } from '../../src/verify/index.ts';
import { shippedNutrition } from '../tools/shipped-nutrition.ts';
import { guard, propsOf, type Rendered, render } from './render.ts';

const file = 'test/fixtures/pdf/every-block.yaml';
const everything = await propsOf({ file });
const nutrition = shippedNutrition();

/** A handout of nothing but a meal of these foods. */
function mealOf(foods: readonly string[], { picture = true } = {}): TemplateProps {
  const { localised } = everything;
  const { slug, lang, title, place, review, sections } = localised.handout;
  const [section] = sections;
  const meal = sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'meal') as MealBlock;
  const [first] = meal.foods;
  if (!section || !first) throw new Error('the fixture has no meal');
  const { picture: given, ...plain } = meal;
  const block: MealBlock = {
    ...plain,
    ...(picture && given ? { picture: given } : {}),
    foods: foods.map((food): MealFood => ({ ...first, food })),
  };
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

/** The alt texts of a page's figures, in its order. */
const figuresIn = ({ reading }: Rendered): readonly (string | null)[] => {
  const within = (element: StructureElement): readonly (string | null)[] => [
    ...(element.type === 'Figure' ? [element.alt] : []),
    ...element.kids.flatMap((kid) => (kid.type === 'element' ? within(kid.element) : [])),
  ];
  return (reading.structure?.roots ?? []).flatMap(within);
};

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

  it('is drawn as a plate, which a screen reader is told of', async () => {
    const page = await render(mealOf(['salmon-sockeye-baked', 'milk-low-fat'], { picture: false }));
    expect(page.violations).toEqual([]);
    expect(guard(page)).toEqual([]);
    expect(figuresIn(page)).toEqual([
      'A plate, drawn by weight. On it: Baked salmon, 3 ounces (85 g). Beside the plate: Baked salmon, 1 cup (244 g).',
      expect.stringMatching(/^Bar chart/),
    ]);
  });

  it('shows the picture that the handout brings instead, where there is one', async () => {
    const page = await render(mealOf(['salmon-sockeye-baked']));
    expect(guard(page)).toEqual([]);
    expect(figuresIn(page)[0]).toBe('Salmon and broccoli on a plate.');
    expect(figuresIn(page)).toHaveLength(2);
  });

  it('has its plate above the list where it has many foods, and may go on overleaf behind it', async () => {
    const eight = [
      'almonds',
      'black-beans-boiled',
      'spinach-boiled',
      'broccoli-boiled',
      'quinoa-cooked',
      'egg-boiled',
    ];
    const page = await render(mealOf(eight, { picture: false }));
    expect(page.violations).toEqual([]);
    expect(guard(page)).toEqual([]);
    expect(figuresIn(page)).toHaveLength(2);
  });

  it('goes on overleaf where it has many foods, and loses none', async () => {
    const all = [...nutrition.foods.keys()];
    const page = await render(mealOf([...all, ...all]));
    expect(page.violations).toEqual([]);
    expect(guard(page)).toEqual([]);
    expect(page.reading.pages.length).toBeGreaterThan(1);
  });
});
