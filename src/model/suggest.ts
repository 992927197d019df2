import { closest, distance } from 'fastest-levenshtein';

/** More names on one line help nobody. */
const MOST = 12;

/** “Did you mean …?” for a word that is close to one of the known; else the list of them. */
export function suggest(word: string, known: readonly string[]): string {
  if (known.length === 0) return 'There are none yet.';
  const near = closest(word, known);
  if (distance(word, near) <= Math.max(2, word.length / 3)) return `Did you mean ${near}?`;
  const some = known.slice(0, MOST);
  return `There is: ${some.join(', ')}${known.length > MOST ? ` and ${known.length - MOST} more` : ''}.`;
}
