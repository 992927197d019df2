import { z } from 'zod';
import {
  type BlockOf,
  DAILY_VALUE_GROUPS,
  type Localised,
  type MealFigures,
  type MealFood,
  type MealPicture,
  type Place,
  type Prose,
} from '../../model/index.ts';
import { assetPath } from '../asset-path.ts';
import { readInline } from '../inline/read-inline.ts';
import { plainLine } from '../plain-line.ts';
import { id, slug, text } from '../schema-parts.ts';
import { noteId, type Spot } from '../spot.ts';
import { altOf, blockKind, contentOf, labelOf } from './kind.ts';

/** More servings of a food than anybody eats at one meal: a slip of the finger. */
const MOST_SERVINGS = 20;

const food = z.strictObject({
  food: slug('The id of a food: a file in content/nutrition/foods.'),
  servings: z
    .number()
    .positive()
    .max(MOST_SERVINGS)
    .meta({ description: 'How many servings of it, such as 1 or 0.5.' }),
  name: text('What is printed, such as “Baked salmon”.'),
  gives: text('What it is eaten for, such as “vitamin D, omega-3s”.').optional(),
  shown_as: text(
    'What the page calls it, such as “steamed broccoli”, where the figures are of the food made in another way.',
  ).optional(),
});
const picture = z
  .strictObject({
    image: text('The file of the picture, beside this YAML: SVG, PNG or JPEG.'),
    alt: text('What the picture shows, for people who cannot see it.'),
  })
  .meta({ description: 'A picture of the plate.' });
const schema = z
  .strictObject({
    name: text('The name of the meal, printed as its heading.'),
    text: text('A sentence about the meal.').optional(),
    foods: z.array(food).min(1).meta({ description: 'The foods of the meal.' }),
    daily_values: z
      .enum(DAILY_VALUE_GROUPS)
      .optional()
      .meta({ description: 'Whose Daily Values it is compared with: adults when left out.' }),
    picture: picture.optional(),
    id: id.optional(),
  })
  .meta({ description: 'A meal: foods and what each is eaten for.' });

const buildFood = (raw: z.output<typeof food>, spot: Spot): MealFood => ({
  food: raw.food,
  servings: raw.servings,
  name: readInline(raw.name, spot.at('name')),
  ...(raw.gives === undefined ? {} : { gives: readInline(raw.gives, spot.at('gives')) }),
  ...(raw.shown_as === undefined ? {} : { shownAs: plainLine(raw.shown_as, spot.at('shown_as')) }),
  place: spot.place,
});

const buildPicture = (raw: z.output<typeof picture>, spot: Spot): MealPicture => ({
  image: assetPath(raw.image, spot.at('image')),
  alt: plainLine(raw.alt, spot.at('alt')),
  place: spot.place,
});

export const meal = blockKind<'meal', typeof schema>({
  keys: { meal: schema },
  build: (raw, spot, { place }) => ({
    type: 'meal',
    name: readInline(raw.name, spot.at('name')),
    ...(raw.text === undefined ? {} : { text: readInline(raw.text, spot.at('text')) }),
    foods: raw.foods.map((item, index) => buildFood(item, spot.at('foods', index))),
    dailyValues: raw.daily_values ?? 'adults',
    ...(raw.picture === undefined ? {} : { picture: buildPicture(raw.picture, spot.at('picture')) }),
    ...noteId(raw.id, spot),
    place,
  }),
  texts: (block) => [
    block.name,
    ...(block.text ? [block.text] : []),
    ...block.foods.flatMap((item) => [item.name, ...(item.gives ? [item.gives] : [])]),
  ],
  prose: (block, localised) =>
    mealProse(block, localised, ({ columns, rows }) => [...columns, ...rows.flat()]),
});

/** Everything printed for a meal; `wordsOf` says how its table reads. */
export function mealProse(
  block: BlockOf<'meal'>,
  { meals }: Localised,
  wordsOf: (table: MealFigures['table']) => readonly string[],
): readonly Prose[] {
  const figures = meals.get(block.place);
  return [
    contentOf(block.name),
    ...(block.text ? [contentOf(block.text)] : []),
    ...proseOfPicture(block, figures),
    ...block.foods.flatMap((item, index) => proseOfFood(item, figures?.amounts[index])),
    ...(figures ? proseOfFigures(figures, wordsOf(figures.table), block.place) : []),
  ];
}

/** A given picture goes before the one that is drawn. */
function proseOfPicture(
  { picture, place }: BlockOf<'meal'>,
  figures: MealFigures | undefined,
): readonly Prose[] {
  if (picture) return [altOf(picture.alt, picture.place)];
  if (!figures?.plate) return [];
  return [altOf(figures.plate.alt, place), labelOf(figures.plate.caption, place)];
}

const proseOfFood = (item: MealFood, amount: string | undefined): readonly Prose[] => [
  contentOf(item.name),
  ...(amount === undefined ? [] : [labelOf(amount, item.place)]),
  ...(item.gives ? [contentOf(item.gives)] : []),
];

function proseOfFigures(figures: MealFigures, tableWords: readonly string[], place: Place): readonly Prose[] {
  const { headline, chart, table, notes, source } = figures;
  const label = (words: string): Prose => labelOf(words, place);
  return [
    label(headline),
    altOf(chart.alt, place),
    label(chart.title),
    ...chart.bars.flatMap((bar) => [bar.label, bar.value].map(label)),
    label(chart.high.label),
    ...[table.caption, ...tableWords].map(label),
    ...[...notes, source].map(label),
  ];
}
