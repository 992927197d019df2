const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How wide a text is, counted in letters: a Chinese or Japanese sign takes the room of two. */
export function lettersOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
