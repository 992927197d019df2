const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const STRETCH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]+-?|-/gu;

/** How wide a text is, counted in letters: a Chinese or Japanese sign takes the room of two. */
export function lettersOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Widths in letters of the stretches of a text that no line end parts: words, and single Chinese or Japanese signs. */
export function stretchesOf(text: string): number[] {
  return (text.match(STRETCH) ?? []).map(lettersOf);
}
