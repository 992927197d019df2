import { contentOf, halfSheetProse, labelOf, type ProseOfBlock, proseOfBlock } from '../content/index.ts';
import { fill, type Localised, type Place, type Prose } from '../model/index.ts';
import { mealInWords } from './meal-in-words.ts';

/**
 * A mail says the kind of each box in a word, and what pictures show; a table that is too wide for a telephone is printed as
 * cards, as on half a sheet.
 */
export const proseOfBlockInMail: ProseOfBlock = (block, localised) => {
  const pictureOf = (alt: string, place: Place): Prose => labelOf(picture(alt, localised), place);
  switch (block.type) {
    case 'callout':
      return [
        labelOf(localised.locale.strings[block.kind], block.place),
        ...(block.title ? [contentOf(block.title)] : []),
        ...block.text.map(contentOf),
      ];
    case 'comparison':
      return halfSheetProse(block, localised);
    case 'figure':
      return [
        ...(block.alt === null ? [] : [pictureOf(block.alt, block.place)]),
        ...(block.caption ? [contentOf(block.caption)] : []),
      ];
    case 'meal':
      return mealInWords(block, localised, {
        pictureOf,
        tableOf: ({ columns, rows }) => [...columns, ...rows.flat()],
      });
    default:
      return proseOfBlock(block, localised);
  }
};

const picture = (description: string, { locale: { strings } }: Localised): string =>
  fill(strings.text_picture, { description });
