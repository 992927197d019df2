/**
 * Whole minutes to read a text silently, at least 1.
 * Words are counted with the language's own segmentation, so Chinese and Thai have words too.
 */
export function readingMinutes(text: string, lang: string, wordsPerMinute: number): number {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  let words = 0;
  // line by line: V8 takes the square of a text's length, and no word runs over the end of a line
  for (const line of text.split('\n')) {
    for (const segment of segmenter.segment(line)) {
      if (segment.isWordLike) words++;
    }
  }
  return Math.max(1, Math.round(words / wordsPerMinute));
}
