import LineBreaker from 'linebreak';
import { addressBreaks, findAddresses } from './address-breaks.ts';
import { boundWords } from './bound-words.ts';
import { keptTogether } from './keep-together.ts';

/** Where the lines of a text may end. Indices are of the character that would begin the next line. */
export interface LineBreaks {
  /** Opportunities that are not after a space. */
  readonly breaks: ReadonlySet<number>;
  /** Spaces (U+0020) at which a line must not end, though textkit would. */
  readonly boundSpaces: ReadonlySet<number>;
}

/**
 * Unicode's line breaking (UAX #14) for a whole text, with what it leaves to the language: words of Thai, Lao and Khmer
 * come from a dictionary; Korean breaks at spaces; Chinese and Japanese quotation marks open and close. Doses, citations and
 * addresses are kept whole as far as a column allows, and so are words that belong together, where `fits`, if
 * given, says that a line has room for a stretch of them. No break here ever adds a hyphen.
 */
export function lineBreaks(text: string, language = '', fits?: (stretch: string) => boolean): LineBreaks {
  const breaks = new Set<number>();
  const kept = keptTogether(text);
  const addresses = findAddresses(text);
  const isInside = (at: number) =>
    kept.some(({ start, end }) => start < at && at < end) ||
    addresses.some(({ start, end }) => start < at && at < end);

  for (const at of unicodeBreaks(text, language)) {
    if (text.charAt(at - 1) !== ' ' && !isInside(at) && mayBreak(text, at, language)) breaks.add(at);
  }
  for (const address of addresses) for (const at of addressBreaks(text, address)) breaks.add(at);
  if (DICTIONARY_SCRIPTS.test(text))
    for (const at of dictionaryBreaks(text)) if (!isInside(at)) breaks.add(at);

  const boundSpaces = new Set<number>();
  for (const { start, end } of kept) {
    for (let at = start; at < end; at += 1) if (text.charAt(at) === ' ') boundSpaces.add(at);
  }
  const bound = boundWords(text, kept, fits ? 'measured' : 'guessed');
  const whole = new Set([...boundSpaces, ...bound]);
  const isTogether = (at: number): boolean =>
    fits === undefined || fits(stretchAround(at, text, { breaks, boundSpaces: whole }));
  for (const at of bound) if (isTogether(at)) boundSpaces.add(at);
  return { breaks, boundSpaces };
}

/** Whether a line may end before a character. */
const mayEndBefore = (index: number, text: string, { breaks, boundSpaces }: LineBreaks): boolean =>
  breaks.has(index) || (/[ \n]/.test(text.charAt(index - 1)) && !boundSpaces.has(index - 1));

/** What stays on one line with the character at an index, without the space behind it. */
function stretchAround(at: number, text: string, lines: LineBreaks): string {
  let start = at;
  while (start > 0 && !mayEndBefore(start, text, lines)) start -= 1;
  let end = at + 1;
  while (end < text.length && !mayEndBefore(end, text, lines)) end += 1;
  return text.slice(start, end).trim();
}

/**
 * The stretches of a text that no line end parts, each with the space behind it; with `areParted`, words that belong
 * together are parted all the same.
 */
export function stretchesOf(text: string, language = '', areParted = false): string[] {
  const lines = lineBreaks(text, language, () => !areParted);
  const stretches: string[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && !mayEndBefore(at, text, lines)) continue;
    const stretch = text.slice(start, at);
    if (stretch.trim() !== '') stretches.push(stretch);
    start = at;
  }
  return stretches;
}

const OPENING: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

function* unicodeBreaks(text: string, language: string): Generator<number> {
  // `linebreak` glues “ and ” to both sides; in Chinese and Japanese they are brackets
  const analysed = /^(zh|ja)\b/.test(language)
    ? text.replace(/[“”‘]|(?<![a-z])’|’(?![a-z])/giu, (mark) => OPENING[mark] ?? mark)
    : text;
  const breaker = new LineBreaker(analysed);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (!next.required && next.position > 0 && next.position < text.length) yield next.position;
  }
}

/** What the language or good sense forbids among Unicode's opportunities. */
function mayBreak(text: string, at: number, language: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.slice(at);
  switch (before) {
    case '-':
    case '\u2010':
    case '–':
      return mayBreakAfterHyphen(text.slice(0, at - 1), after);
    case '/':
      // “tablets/day” may, “mg/kg” and “and/or” may not
      return /\p{L}{4}$/u.test(text.slice(0, at - 1)) && /^\p{L}{4}/u.test(after);
  }
  // a number stays with the measure word that follows it
  if (/\p{Nd}/u.test(before) && /^\p{Script=Han}/u.test(after)) return false;
  if (/^ko\b/.test(language)) return !(/\p{L}/u.test(before) && /^\p{L}/u.test(after));
  return true;
}

/** “follow-up” may end a line after its hyphen; “2-3 mg”, “X-ray” and “25-OH” may not. */
function mayBreakAfterHyphen(before: string, after: string): boolean {
  if (/^\p{L}{5}/u.test(after)) return /[\p{L}\p{N}]$/u.test(before);
  return /\p{L}{2}$/u.test(before) && /^\p{L}{2}/u.test(after);
}

/** Scripts without spaces between words: Thai, Lao and Khmer. */
const DICTIONARY_SCRIPTS = /[\u0e00-\u0eff\u1780-\u17ff]/;
/** Their words begin with a consonant, a vowel of its own or one that is written before its consonant. */
const WORD_START = /[\u0e01-\u0e2e\u0e40-\u0e44\u0e81-\u0eae\u0ec0-\u0ec4\u1780-\u17b3]/;
let dictionary: Intl.Segmenter | undefined;

function* dictionaryBreaks(text: string): Generator<number> {
  // any of these languages will do: the words are told by their script
  dictionary ??= new Intl.Segmenter('th', { granularity: 'word' });
  for (const { index } of dictionary.segment(text)) {
    if (index > 0 && DICTIONARY_SCRIPTS.test(text.charAt(index - 1)) && WORD_START.test(text.charAt(index)))
      yield index;
  }
}
