import type { BlockOf } from './block.ts';
import { plainText } from './inline.ts';

/** More columns than this are read line by line, and not column by column, on a page as wide as a hand. */
const MOST_COLUMNS = 3;

/** Letters that the longest words of all columns may have together: half a sheet less its margins, at 12 points. */
const MOST_LETTERS = 36;

/** Whether a table keeps its columns on half a sheet of paper; else each of its rows is printed as a card. */
export function fitsHalfSheet({ columns, rows }: BlockOf<'comparison'>): boolean {
  if (columns.length > MOST_COLUMNS) return false;
  const longest = columns.map((_, column) => {
    const words = [columns, ...rows].flatMap((row) => {
      const cell = row[column];
      return cell ? plainText(cell).split(/\s+/u) : [];
    });
    return Math.max(0, ...words.map((word) => word.length));
  });
  return longest.reduce((sum, letters) => sum + letters, 0) <= MOST_LETTERS;
}
