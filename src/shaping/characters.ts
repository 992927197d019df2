/** What Unicode says of single characters, as far as shaping and coverage need it. */

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const ATTACHES = /^(?:\p{M}|\u200c|\u200d|[\ufe00-\ufe0f])/u;

/** Characters that never print anything: joiners, direction marks, soft hyphens, variation selectors, line ends. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint === 0x0a || codePoint === 0x0d) return true;
  // most text is below U+00AD: spare it the regular expression
  return codePoint >= 0xad && IGNORABLE.test(String.fromCodePoint(codePoint));
}

/** Joiners and variation selectors: they print nothing and change the letter before them, which must be of one run. */
export function isJoiner(codePoint: number): boolean {
  return codePoint === 0x200c || codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
}

export function isAllInvisible(text: string): boolean {
  for (const character of text) if (!isInvisible(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** True when the text begins with a mark, a joiner or a variation selector: it belongs to the grapheme before it. */
export function attachesToPrevious(text: string): boolean {
  return ATTACHES.test(text);
}
