/** Scripts that set no spaces between words: theirs are counted with the language's own segmentation. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word of any other script, or a number: “don’t” and “2,000” are one, “follow-up” is two, as in UAX #29. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,:][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Whole minutes to read a text silently, at least 1. */
export function readingMinutes(text: string, lang: string, wordsPerMinute: number): number {
  let words = 0;
  // line by line: V8 takes the square of a text's length, and no word runs over the end of a line
  for (const line of text.split('\n')) {
    words += UNSPACED.test(line) ? segmented(line, lang) : (line.match(WORD)?.length ?? 0);
  }
  return Math.max(1, Math.round(words / wordsPerMinute));
}

function segmented(line: string, lang: string): number {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(line);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
