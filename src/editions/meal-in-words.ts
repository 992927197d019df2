import { contentOf, labelOf } from '../content/index.ts';
import type { BlockOf, Localised, MealFigures, Place, Prose, RichText } from '../model/index.ts';

/** How what is no plain text of a meal is said. */
export interface MealWords {
  pictureOf(alt: string, place: Place): Prose;
  /** Its table, in the order in which the cells are read. */
  tableOf(table: MealFigures['table']): readonly string[];
}

const optional = (text: RichText | undefined): readonly Prose[] => (text ? [contentOf(text)] : []);

/** A meal where nothing is drawn: its chart and its plate say nothing that the table and the list of foods do not. */
export function mealInWords(
  { name, text, picture, foods, place }: BlockOf<'meal'>,
  { meals }: Localised,
  { pictureOf, tableOf }: MealWords,
): readonly Prose[] {
  const figures = meals.get(place);
  const label = (words: string): Prose => labelOf(words, place);
  const amounts = figures?.amounts ?? [];
  return [
    contentOf(name),
    ...optional(text),
    ...(picture ? [pictureOf(picture.alt, picture.place)] : []),
    ...foods.flatMap((food, index) => [
      contentOf(food.name),
      ...amounts.slice(index, index + 1).map((amount) => labelOf(amount, food.place)),
      ...optional(food.gives),
    ]),
    ...(figures
      ? [
          figures.headline,
          figures.table.caption,
          ...tableOf(figures.table),
          ...figures.notes,
          figures.source,
        ].map(label)
      : []),
  ];
}
