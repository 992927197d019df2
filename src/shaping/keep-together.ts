import type { TextRange } from '../model/index.ts';
import { matchesOf } from './matches.ts';

/** Units that a dose, a measurement or an hour must not be parted from by a line's end. */
const UNITS = [
  '%|°[CF]?|cm|mm|lbs?|oz|kcal|kJ|mmHg',
  'k?g|m?g|mcg|[µμ]g|[np]g|m[lL]|[dc]?L|[mn]mol|mEq|IU|UI',
  'МЕ|м?к?г|мл',
  '[ap]\\.?m\\.?|Uhr',
].join('|');
const SPACE = '[ \\u00a0\\u202f]';

/** None of these is without one. */
const DIGIT = /\p{Nd}/u;
const PATTERNS = [
  // a citation with the letter before it: “bone[1, 2]” stays whole
  /\S?\[\p{Nd}+(?:\s?[,–-]\s?\p{Nd}+)*\]/gu,
  // 5 mg
  new RegExp(`\\p{Nd}${SPACE}(?:${UNITS})(?![\\p{L}\\p{N}])`, 'gu'),
  // ≥ 30
  new RegExp(`[<>≤≥≈~±×=]${SPACE}\\p{Nd}`, 'gu'),
  // 8 am to 5 pm, 9:30 am to noon
  new RegExp(
    `\\p{Nd}${SPACE}?[ap]\\.?m\\.?${SPACE}(?:to|–|-)${SPACE}(?=noon|\\p{Nd}{1,2}(?::\\p{Nd}{2})?${SPACE}?[ap]\\.?m)`,
    'gu',
  ),
  // 4 000 and +1 (800) 555-0123
  new RegExp(`[+(]?\\p{Nd}{1,4}[)]?(?:${SPACE}(?:\\(\\p{Nd}{2,4}\\)|\\p{Nd}{2,4}(?!\\p{Nd})))+`, 'gu'),
];

/**
 * Stretches inside which no line may end, at spaces neither: citations, numbers with their unit or sign, and numbers
 * in groups, such as thousands and telephone numbers.
 */
export function keptTogether(text: string): TextRange[] {
  if (!DIGIT.test(text)) return [];
  return PATTERNS.flatMap((pattern) =>
    matchesOf(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
