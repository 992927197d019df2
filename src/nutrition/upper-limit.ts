import type { Ages, LimitedNutrient, UpperLimit } from '../model/index.ts';

/** The limit for somebody of this age, in years (0.5 is six months); null where none is set. */
export function upperLimitFor(
  limits: readonly UpperLimit[],
  nutrient: LimitedNutrient,
  years: number,
): UpperLimit | null {
  return limits.find((limit) => limit.nutrient === nutrient && isOf(limit.ages, years)) ?? null;
}

/** Until the next birthday somebody is as old as the last one says; a stretch below one year ends where the next begins. */
const isOf = ({ from, to }: Ages, years: number): boolean =>
  years >= from && (to === undefined || years < (to > 1 ? to + 1 : to));
