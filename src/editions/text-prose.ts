import { altOf, contentOf, labelOf, type ProseOfBlock, proseOfBlock } from '../content/index.ts';
import type { BlockOf, Localised, Prose, RichText } from '../model/index.ts';

/** Plain text repeats the head of its column before each cell; a meal's chart says nothing that its table does not. */
export const proseOfBlockInText: ProseOfBlock = (block, localised) => {
  if (block.type === 'comparison') {
    const { caption, columns, rows } = block;
    return [
      contentOf(caption),
      ...cellsInTurn(
        columns.map(contentOf),
        rows.map((row) => row.map(contentOf)),
      ),
    ];
  }
  return block.type === 'meal' ? proseOfMeal(block, localised) : proseOfBlock(block, localised);
};

const cellsInTurn = (heads: readonly Prose[], rows: readonly (readonly Prose[])[]): readonly Prose[] =>
  rows.flatMap((row) => row.flatMap((cell, column) => [...heads.slice(column, column + 1), cell]));

const optional = (text: RichText | undefined): readonly Prose[] => (text ? [contentOf(text)] : []);

function proseOfMeal(block: BlockOf<'meal'>, { meals }: Localised): readonly Prose[] {
  const { name, text, picture, foods, place } = block;
  const figures = meals.get(place);
  const label = (words: string): Prose => labelOf(words, place);
  const amounts = figures?.amounts ?? [];
  return [
    contentOf(name),
    ...optional(text),
    ...(picture ? [altOf(picture.alt, picture.place)] : []),
    ...foods.flatMap((food, index) => [
      contentOf(food.name),
      ...amounts.slice(index, index + 1).map((amount) => labelOf(amount, food.place)),
      ...optional(food.gives),
    ]),
    ...(figures
      ? [
          label(figures.headline),
          label(figures.table.caption),
          ...cellsInTurn(
            figures.table.columns.map(label),
            figures.table.rows.map((row) => row.map(label)),
          ),
          ...[...figures.notes, figures.source].map(label),
        ]
      : []),
  ];
}
