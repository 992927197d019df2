import type { TextRange } from '../model/index.ts';
import { matchesOf } from './matches.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»、。，；：！？（）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)+\/[^\s<>"“”«»、。，；：！？（）]*/gu;
/** No address is without one. */
const MAYBE_ADDRESS = /[/@]|www\./;
const SENTENCE_END = /[.,;:!?)\]'’]+$/;
const BREAK_AFTER = /[/.?&=@]/;
/** Before it: at a line's end some readers take it for hyphenation, and drop it from what is copied. */
const BREAK_BEFORE = '-';
/** Shorter addresses fit every column and stay whole. */
const LONGEST_WHOLE = 20;
/** No break that leaves less than this at either end: “https://” alone helps nobody. */
const SHORTEST_HEAD = 9;
const SHORTEST_TAIL = 3;
/** Nor one that leaves less than this on the last line, where what stands before it is short enough to come along. */
const SHORT_TAIL = 8;

/** Web and e-mail addresses in a text. The full stop of the sentence is not part of them. */
export function findAddresses(text: string): TextRange[] {
  if (!MAYBE_ADDRESS.test(text)) return [];
  return matchesOf(text, ADDRESS).map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(SENTENCE_END, '').length,
  }));
}

/** Where a line may end inside an address: after / . ? & = and @, before a hyphen. */
export function addressBreaks(text: string, { start, end }: TextRange): number[] {
  const breaks: number[] = [];
  if (end - start <= LONGEST_WHOLE) return breaks;
  for (let at = start + SHORTEST_HEAD; at <= end - SHORTEST_TAIL; at += 1) {
    const next = text.charAt(at);
    if (next === BREAK_BEFORE || (BREAK_AFTER.test(text.charAt(at - 1)) && !BREAK_AFTER.test(next)))
      breaks.push(at);
  }
  for (let last = breaks.at(-1); last !== undefined && end - last < SHORT_TAIL; last = breaks.at(-1)) {
    if (end - (breaks.at(-2) ?? start) > LONGEST_WHOLE) break;
    breaks.pop();
  }
  return breaks;
}
