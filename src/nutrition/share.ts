import type { Nutrient } from '../model/index.ts';
import type { Total } from './total.ts';

/** Per cent of the Daily Value from which the FDA calls a food high (21 CFR 101.54(b)). */
export const HIGH = 20;
/** From here it may be called a good source (21 CFR 101.54(c)). */
const GOOD = 10;
/** Up to here the FDA calls a food low in a nutrient (its guide to % Daily Value). */
const LOW = 5;

/** `unknown`: a food without a value could change what may be said. */
export type Level = 'high' | 'good' | 'little' | 'low' | 'unknown';

/** What share of its Daily Value a meal gives of a nutrient. */
export interface Share {
  readonly nutrient: Nutrient;
  /** Whole per cent, as it is printed; null where no food has a value. */
  readonly percent: number | null;
  /** Foods without a value make it the least. */
  readonly isLeast: boolean;
  readonly level: Level;
}

/**
 * The level follows the whole per cent that is printed, so that words and numbers never disagree. Where a food has no
 * value, the share may be higher than what is known: it may be called high, but neither little nor low.
 */
export function shareOf(nutrient: Nutrient, { known, unknown }: Total, dailyValue: number): Share {
  const isLeast = unknown.length > 0;
  if (known === null) return { nutrient, percent: null, isLeast, level: 'unknown' };
  const percent = Math.round((100 * known) / dailyValue);
  const level = levelOf(percent);
  const isSafe = !isLeast || level === 'high';
  return { nutrient, percent, isLeast, level: isSafe ? level : 'unknown' };
}

function levelOf(percent: number): Exclude<Level, 'unknown'> {
  if (percent >= HIGH) return 'high';
  if (percent >= GOOD) return 'good';
  return percent > LOW ? 'little' : 'low';
}
