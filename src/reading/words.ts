/** One word of a text and where it stands in it, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly index: number;
}

// °F belongs to its number; letters with their marks, apostrophes and hyphens inside; numbers with their separators; `B12` is one word
const WORD =
  /(?<!°)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.,:/\u2010\u2011-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text. A hyphenated word is one word, as McLaughlin counts; a number is one word; an abbreviation with dots
 * inside (`e.g`) is one word.
 */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap((match) => splitAtSlash(match[0], match.index));
}

/** `and/or` is two words, `1/2` and `120/80` are one number. */
function splitAtSlash(text: string, index: number): readonly Word[] {
  if (!/\p{L}[/,:]|[/,:]\p{L}/u.test(text)) return [{ text, index }];
  return [...text.matchAll(/[^/,:]+/g)].map((part) => ({ text: part[0], index: index + part.index }));
}

/** True for a number, a share or a measure: nothing in it is read letter by letter. */
export const isNumber = (word: string): boolean => /^\p{N}/u.test(word) && !/\p{L}{2}/u.test(word);
