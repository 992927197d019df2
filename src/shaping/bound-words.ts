import type { TextRange } from '../model/index.ts';
import { matchesOf } from './matches.ts';

/** A vitamin's letter, or the like, stays with its word: vitamin D, vitamin B12, hepatitis B. */
const LETTER_AFTER_WORD = /(?<=(?<!\p{L})\p{L}{3,10}) (?=\p{Lu}\p{Nd}{0,2}(?![\p{L}\p{N}'’-]))/gu;

/** A text of fewer letters may be a name or a label in a narrow place. */
const SHORTEST_TEXT = 26;
/** A longer word may stand alone on the last line. */
const LONGEST_LAST = 8;
/** A longer word would leave a hole at the end of its line if it went along; a citation takes it along all the same. */
const LONGEST_BEFORE = 8;
/** What is longer may not fit a column that is not known, and leaves a hole in one that is. */
const LONGEST_END = { guessed: 14, measured: 16 } as const;
const NUMBER = /^\p{Nd}+$/u;
/** Letters among which a line may end nearly anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Spaces at which a line may end, but is better not to: before a letter that belongs to a word, and before a short word
 * at the end, which alone on the last line looks lost. `kept` are stretches that stay whole; their spaces part no words.
 * `room` says whether the caller measures what fits a line.
 */
export function boundWords(
  text: string,
  kept: readonly TextRange[],
  room: keyof typeof LONGEST_END = 'guessed',
): number[] {
  const letters = matchesOf(text, LETTER_AFTER_WORD).map(({ index }) => index);
  const whole = [...kept, ...letters.map((at) => ({ start: at - 1, end: at + 2 }))];
  return [...letters, ...beforeShortLastWord(text, whole, LONGEST_END[room])];
}

function beforeShortLastWord(text: string, whole: readonly TextRange[], longest: number): number[] {
  const end = text.trimEnd().length;
  const start = text.lastIndexOf('\n', end) + 1;
  if (end - start < SHORTEST_TEXT || UNSPACED.test(text.slice(start))) return [];
  const isSpace = (at: number) =>
    text.charAt(at) === ' ' && !whole.some((range) => range.start < at && at < range.end);
  const spaces: number[] = [];
  for (let at = end - 1; at > start && spaces.length < 3; at -= 1) if (isSpace(at)) spaces.push(at);
  const [last, before, third] = spaces;
  if (last === undefined || before === undefined || third === undefined) return [];
  const isCitation = text.charAt(last + 1) === '[';
  const lettersBefore = text.slice(before + 1, last).replace(/[^\p{L}\p{N}]/gu, '').length;
  if (end - last - 1 > LONGEST_LAST || (lettersBefore > LONGEST_BEFORE && !isCitation)) return [];
  // a number goes along with what it counts
  const bound = NUMBER.test(text.slice(third + 1, before)) ? [last, before] : [last];
  const first = bound.length === 2 ? third : before;
  return end - first - 1 > longest ? [] : bound;
}
