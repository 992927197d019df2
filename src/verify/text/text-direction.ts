/** `neutral`: punctuation and spaces, which run with what is round them. */
export type TextDirection = 'rtl' | 'ltr' | 'neutral';

const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0600-\u0605\u0608\u060b-\u0659\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Fractions and numbers in circles are neutral (Unicode’s bidi class ON); raised and lowered digits are not. */
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}\p{Nl}²³¹⁰⁴-⁹₀-₉⒈-⒛]/u;

/** Which way a glyph's text runs. Digits of all scripts run left to right, even inside a right-to-left line. */
export function directionOf(text: string): TextDirection {
  if (RIGHT_TO_LEFT.test(text)) return 'rtl';
  return LETTER_OR_DIGIT.test(text) ? 'ltr' : 'neutral';
}
