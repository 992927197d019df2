import type { Locale, MealFigures } from '../model/index.ts';
import { labelled } from './phrases.ts';
import { INDENT, type Stanza } from './stanza.ts';

/** A table that can be listened to: each cell is said with the head of its column, a stanza a row. */
export function tableStanzas(
  { caption, columns, rows }: MealFigures['table'],
  locale: Locale,
): readonly Stanza[] {
  return [
    [{ text: caption }],
    ...rows.map((row) =>
      row.map((cell, column) => ({
        text: labelled(locale, columns[column] ?? '', cell),
        indent: column === 0 ? 0 : INDENT,
      })),
    ),
  ];
}
