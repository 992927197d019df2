/** `neutral`: punctuation and spaces, which run with what is round them. */
export type TextDirection = 'rtl' | 'ltr' | 'neutral';

/** Without the Arabic comma, which may stand inside a number as in ٣،٩ (Unicode’s bidi class CS). */
const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0600-\u0605\u0608\u060b\u060d-\u0659\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Fractions and numbers in circles are neutral (Unicode’s bidi class ON); raised and lowered digits are not. */
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}\p{Nl}²³¹⁰⁴-⁹₀-₉⒈-⒛]/u;

/**
 * Which way a glyph's text runs. Digits of all scripts run left to right, even inside a right-to-left line; marks run
 * with what they stand on, which may be a digit.
 */
export function directionOf(glyphText: string): TextDirection {
  const text = glyphText.replace(/\p{M}/gu, '');
  if (RIGHT_TO_LEFT.test(text)) return 'rtl';
  return LETTER_OR_DIGIT.test(text) ? 'ltr' : 'neutral';
}
