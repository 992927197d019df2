import {
  type Block,
  type BlockOf,
  columnLead,
  type Localised,
  type Prose,
  plainText,
} from '../../model/index.ts';
import { proseOfBlock } from './index.ts';
import { contentOf } from './kind.ts';
import { mealProse } from './meal.ts';

/**
 * What is printed for a block where tables are stacked: each row is a card, the name of the row and then its cells,
 * each behind the name of its column. So the names of columns are there as often as there are rows, and there is no
 * line of heads.
 */
export function stackedProse(block: Block, localised: Localised): readonly Prose[] {
  switch (block.type) {
    case 'comparison':
      return comparisonProse(block, localised);
    case 'meal':
      return mealProse(block, localised, ({ columns: [, ...columns], rows }) =>
        rows.flatMap(([name = '', ...cells]) => [
          name,
          ...cells.map((cell, index) => lead(columns[index] ?? '', cell, localised)),
        ]),
      );
    default:
      return proseOfBlock(block, localised);
  }
}

function comparisonProse(
  { caption, columns: [, ...columns], rows }: BlockOf<'comparison'>,
  localised: Localised,
): readonly Prose[] {
  return [
    contentOf(caption),
    ...rows.flatMap(([name, ...cells]) => [
      ...(name ? [contentOf(name)] : []),
      ...cells.map((cell, index): Prose => {
        const column = columns[index];
        return {
          ...contentOf(cell),
          text: lead(column ? plainText(column) : '', plainText(cell), localised),
        };
      }),
    ]),
  ];
}

const lead = (column: string, cell: string, { locale }: Localised): string =>
  `${columnLead(column, locale.strings)} ${cell}`;
