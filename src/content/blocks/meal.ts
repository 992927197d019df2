import { z } from 'zod';
import type { MealFood } from '../../model/index.ts';
import { readInline } from '../inline/read-inline.ts';
import { id, slug, text } from '../schema-parts.ts';
import { noteId, type Spot } from '../spot.ts';
import { blockKind } from './kind.ts';

const food = z.strictObject({
  food: slug('The id of a food in content/nutrition.'),
  servings: z.number().positive().meta({ description: 'How many servings of it, such as 1 or 0.5.' }),
  name: text('What is printed, such as “Baked salmon”.'),
  gives: text('What it is eaten for, such as “vitamin D, omega-3s”.').optional(),
});
const schema = z
  .strictObject({
    name: text('The name of the meal, printed as its heading.'),
    text: text('A sentence about the meal.').optional(),
    foods: z.array(food).min(1).meta({ description: 'The foods of the meal.' }),
    id: id.optional(),
  })
  .meta({ description: 'A meal: foods and what each is eaten for.' });

const buildFood = (raw: z.output<typeof food>, spot: Spot): MealFood => ({
  food: raw.food,
  servings: raw.servings,
  name: readInline(raw.name, spot.at('name')),
  ...(raw.gives === undefined ? {} : { gives: readInline(raw.gives, spot.at('gives')) }),
  place: spot.place,
});

export const meal = blockKind<'meal', typeof schema>({
  keys: { meal: schema },
  build: (raw, spot, { place }) => ({
    type: 'meal',
    name: readInline(raw.name, spot.at('name')),
    ...(raw.text === undefined ? {} : { text: readInline(raw.text, spot.at('text')) }),
    foods: raw.foods.map((item, index) => buildFood(item, spot.at('foods', index))),
    ...noteId(raw.id, spot),
    place,
  }),
  texts: (block) => [
    block.name,
    ...(block.text ? [block.text] : []),
    ...block.foods.flatMap((item) => [item.name, ...(item.gives ? [item.gives] : [])]),
  ],
});
