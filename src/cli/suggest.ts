import { closest, distance } from 'fastest-levenshtein';

/** “Did you mean …?” for a word that is close to one of the known; else the list of them. */
export function suggest(word: string, known: readonly string[]): string {
  if (known.length === 0) return 'There are none yet.';
  const near = closest(word, known);
  if (distance(word, near) <= Math.max(2, word.length / 3)) return `Did you mean ${near}?`;
  return `There is: ${known.join(', ')}.`;
}
