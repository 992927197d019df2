import type { JargonTerm } from '../../model/index.ts';
import { sentencesOf } from '../sentences.ts';
import { wordsOf } from '../words.ts';
import { formsOf, type TermForm } from './forms.ts';

/** A hard word where it stands. */
export interface JargonUse {
  readonly entry: JargonTerm;
  /** As it is written. */
  readonly written: string;
  /** What to say instead, in the same form. */
  readonly say: string;
  readonly sentence: string;
  /** UTF-16 unit in the sentence. */
  readonly index: number;
}

/** Terms by their first word, longest first. */
export type JargonIndex = ReadonlyMap<string, readonly IndexedForm[]>;
interface IndexedForm {
  readonly form: TermForm;
  readonly words: readonly string[];
}

const tokens = (text: string): readonly string[] => wordsOf(text).map((word) => word.text.toLowerCase());

/** Makes a list of terms quick to look up. The first of two terms with the same words counts. */
export function indexJargon(entries: readonly JargonTerm[]): JargonIndex {
  const index = new Map<string, IndexedForm[]>();
  for (const form of entries.flatMap(formsOf)) {
    const words = tokens(form.words.replaceAll('’', "'"));
    const [first = ''] = words;
    index.set(first, [...(index.get(first) ?? []), { form, words }]);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const BE =
  /^(?:am|are|is|was|were|be|been|being|has|have|had|’s|'s|get|gets|got|not|also|often|then|usually)$/;

/** Every hard word of a text, in its order. A longer term goes before the shorter one in it. */
export function findJargon(text: string, index: JargonIndex): readonly JargonUse[] {
  return sentencesOf(text).flatMap((sentence) => findInSentence(sentence, index));
}

function findInSentence(sentence: string, index: JargonIndex): readonly JargonUse[] {
  const words = wordsOf(sentence);
  const plain = words.map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
  const uses: JargonUse[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = index.get(plain[at] ?? '')?.find(({ form, words: wanted }) => {
      return (
        matches(plain, at, wanted) &&
        adjoining(sentence, words, at, wanted.length) &&
        isMeant(form.entry, plain, at)
      );
    });
    const first = words[at];
    const last = words[at + (found?.words.length ?? 1) - 1];
    if (!found || !first || !last) continue;
    const { entry, say, sayAfterBe } = found.form;
    uses.push({
      entry,
      written: sentence.slice(first.index, last.index + last.text.length),
      say: sayAfterBe && BE.test(plain[at - 1] ?? '') ? sayAfterBe : say,
      sentence,
      index: first.index,
    });
    at += found.words.length - 1;
  }
  return uses;
}

const matches = (plain: readonly string[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((word, offset) => plain[at + offset] === word);

/** Only white space stands between the words of one term. */
function adjoining(
  sentence: string,
  words: readonly { text: string; index: number }[],
  at: number,
  count: number,
): boolean {
  return words.slice(at, at + count - 1).every((word, offset) => {
    const next = words[at + offset + 1];
    return next !== undefined && /^\s+$/.test(sentence.slice(word.index + word.text.length, next.index));
  });
}

function isMeant({ near, except }: JargonTerm, plain: readonly string[], at: number): boolean {
  if (near && !plain.some((word, index) => index !== at && near.includes(word))) return false;
  return !except?.some((phrase) => {
    const wanted = tokens(phrase);
    return wanted.some((_, offset) => matches(plain, at - offset, wanted));
  });
}

/** The sentence with what to say in the term's place: its capital kept, `a` and `an` set right. */
export function swapped({ sentence, written, say, index }: JargonUse): string {
  const capital = /^\p{Lu}/u.test(written) && index === firstLetter(sentence);
  const words = capital ? say.charAt(0).toUpperCase() + say.slice(1) : say;
  const before = sentence
    .slice(0, index)
    .replace(
      /\b([Aa])n?(\s+)$/,
      (_, a: string, space: string) => `${a}${SPOKEN_VOWEL.test(say) ? 'n' : ''}${space}`,
    );
  return before + words + sentence.slice(index + written.length);
}

/** `an X-ray`, `an IV`, `an hour`; `a one-time dose`, `a urine test`. */
const SPOKEN_VOWEL = /^(?!one\b|uni|use|usu|uri|eu)(?:[aeiou]|X-|MRI|hour)/i;

const firstLetter = (sentence: string): number => sentence.search(/[\p{L}\p{N}]/u);
