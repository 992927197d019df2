/** `neutral`: punctuation and spaces, which run with what is round them. */
export type TextDirection = 'rtl' | 'ltr' | 'neutral';

/**
 * Unicode’s bidi classes R and AL. Without the Arabic comma, which may stand inside a number as in ٣،٩ (class CS), and
 * without signs that run with what is round them, such as ۞ (class ON).
 */
const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0608\u060b\u060d\u0610-\u0659\u065f\u066d-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u07f5\u07fa-\u088f\u0892-\u08e1\u08e3-\u08ff\ufb1d-\ufb28\ufb2a-\ufd3d\ufd50-\ufdce\ufdf0-\ufdfc\ufe70-\ufefc]/;
/**
 * Fractions and numbers in circles are neutral (Unicode’s bidi class ON); raised and lowered digits are not, nor the
 * Arabic separators in numbers, ٫ and ٬ (class AN).
 */
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}\p{Nl}²³¹⁰⁴-⁹₀-₉⒈-⒛\u0600-\u0605\u066b\u066c\u06dd\u0890\u0891\u08e2]/u;

/**
 * Which way a glyph's text runs. Digits of all scripts run left to right, even inside a right-to-left line; marks run
 * with what they stand on, which may be a digit.
 */
export function directionOf(glyphText: string): TextDirection {
  const text = glyphText.replace(/\p{M}/gu, '');
  if (RIGHT_TO_LEFT.test(text)) return 'rtl';
  return LETTER_OR_DIGIT.test(text) ? 'ltr' : 'neutral';
}
