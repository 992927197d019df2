/**
 * Whole minutes to read a text silently, at least 1.
 * Words are counted with the language's own segmentation, so Chinese and Thai have words too.
 */
export function readingMinutes(text: string, lang: string, wordsPerMinute: number): number {
  let words = 0;
  for (const segment of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) words++;
  }
  return Math.max(1, Math.round(words / wordsPerMinute));
}
