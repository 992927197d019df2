import type { Counts } from './counts.ts';
import { isFamiliar } from './familiar-words.ts';
import { numberSyllables } from './number-syllables.ts';
import { readable } from './readable.ts';
import { sentencesOf } from './sentences.ts';
import { englishSyllables } from './syllables/english.ts';
import { spanishSyllables } from './syllables/spanish.ts';
import { isNumber, wordsOf } from './words.ts';

/** How a language is counted. */
interface Counting {
  syllables(word: string): number;
  number(text: string): number;
  familiar(word: string): boolean;
}

const COUNTINGS = {
  en: { syllables: englishSyllables, number: numberSyllables, familiar: isFamiliar },
  es: { syllables: spanishSyllables, number: () => 1, familiar: () => true },
} as const satisfies Record<string, Counting>;

export type ReadingLanguage = keyof typeof COUNTINGS;

/** The language that scores are computed in, or null where there are no formulas: `en-simple` is English. */
export function readingLanguage(lang: string): ReadingLanguage | null {
  const [language = ''] = lang.toLowerCase().split('-');
  return language in COUNTINGS ? (language as ReadingLanguage) : null;
}

/** Counts one sentence. */
export function countSentence(sentence: string, lang: ReadingLanguage): Counts {
  const counting: Counting = COUNTINGS[lang];
  const words = wordsOf(sentence);
  let syllables = 0;
  let polysyllables = 0;
  let unfamiliar = 0;
  for (const [index, { text }] of words.entries()) {
    if (isNumber(text)) {
      syllables += 1;
      if (counting.number(text) >= 3) polysyllables += 1;
      continue;
    }
    if (isAbbreviation(text)) {
      syllables += 1;
      continue;
    }
    const count = Math.max(1, counting.syllables(text));
    syllables += count;
    if (count >= 3) polysyllables += 1;
    if (!counting.familiar(text) && !isName(text, index)) unfamiliar += 1;
  }
  return { sentences: 1, words: words.length, syllables, polysyllables, unfamiliar };
}

/** The sentences of a text as they are counted, without addresses and citations. */
export const countedSentences = (text: string, lang: ReadingLanguage): readonly string[] =>
  sentencesOf(readable(text), lang);

/** `EPA`, `B12`, `D`, `U.S`, `K2`: letters said one by one. A lone `a` or `I` is a word. */
const isAbbreviation = (word: string): boolean =>
  /^(?:\p{Lu}\p{N}*){2,}s?$/u.test(word) || /^\p{Lu}\p{N}+$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);

/** A name of a person or place, which Dale and Chall count as familiar: a capital inside a sentence. */
const isName = (word: string, index: number): boolean => index > 0 && /^\p{Lu}\p{Ll}/u.test(word);
