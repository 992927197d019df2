import { wordsOf } from './words.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly index: number;
  readonly length: number;
}

/** What follows an explained word: brackets, a dash, “is a”, “means”, “, or”, “, which”. */
const AFTER =
  /^["”’*]*\s*(?:\(|[–—]|-\s|:\s|,?\s*(?:means?|meaning|is when|are when|is also called|also called|also known as|is short for|stands? for|happens when|is what)\b|,?\s(?:is|are)\s(?:an?|the)\s|,\s(?:or|which|that is|an?|the)\b)/i;
/** What goes before one: “(”, “called”, “known as”. */
const BEFORE =
  /(?:\(|\b(?:called|named|known as|means|short for|is an? kind of))\s*(?:an?\s|the\s|or\s)?["“‘]?$/i;

/** True where a text says what a word means right where the word stands. */
export function explainsHere(text: string, { index, length }: Stretch): boolean {
  return AFTER.test(text.slice(index + length)) || BEFORE.test(text.slice(0, index));
}

/** True where a text has at least half of the words that carry a meaning: “makes bones weak, so they break” for osteoporosis. */
export function saysMeaning(text: string, meaning: string): boolean {
  const said = new Set(wordsOf(text).map((word) => stem(word.text)));
  const wanted = [...new Set(wordsOf(meaning).map((word) => stem(word.text)))].filter(
    (word) => word.length > 3,
  );
  const found = wanted.filter((word) => said.has(word)).length;
  return wanted.length > 0 && found >= Math.max(2, wanted.length / 2);
}

const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ing|ed|ly|es|s|y)$/, '')
    .slice(0, 7);
