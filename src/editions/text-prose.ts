import { altOf, contentOf, type ProseOfBlock, proseOfBlock } from '../content/index.ts';
import type { Prose } from '../model/index.ts';
import { mealInWords } from './meal-in-words.ts';

/** Plain text repeats the head of its column before each cell, and draws nothing. */
export const proseOfBlockInText: ProseOfBlock = (block, localised) => {
  if (block.type === 'comparison') {
    const { caption, columns, rows } = block;
    const cells: readonly Prose[] = cellsInTurn(
      columns.map(contentOf),
      rows.map((row) => row.map(contentOf)),
    );
    return [contentOf(caption), ...cells];
  }
  if (block.type !== 'meal') return proseOfBlock(block, localised);
  return mealInWords(block, localised, {
    pictureOf: altOf,
    tableOf: ({ columns, rows }) => cellsInTurn(columns, rows),
  });
};

const cellsInTurn = <T>(heads: readonly T[], rows: readonly (readonly T[])[]): readonly T[] =>
  rows.flatMap((row) => row.flatMap((cell, column) => [...heads.slice(column, column + 1), cell]));
