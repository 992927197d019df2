import { fill, type MealBar, type MealFigures } from '../model/index.ts';
import { HIGH, type Share } from './share.ts';
import type { Wording } from './wording.ts';

/** The bars of a meal's chart, and the same in words for those who cannot see it. */
export function chartOf(shares: readonly Share[], wording: Wording): MealFigures['chart'] {
  const { strings } = wording;
  const high = wording.percent(HIGH);
  const bars = shares.map((share): MealBar => {
    const { nutrient, percent, level } = share;
    return {
      label: wording.capital(wording.nutrient(nutrient)),
      percent,
      value: shareText(share, wording),
      isHigh: level === 'high',
    };
  });
  const told = shares.map((share) => `${wording.nutrient(share.nutrient)} ${shareText(share, wording)}`);
  return {
    title: strings.meal_chart,
    alt: fill(strings.meal_chart_alt, { shares: wording.list(told), high }),
    bars,
    high: { percent: HIGH, label: fill(strings.meal_chart_high, { high }) },
  };
}

/** “71%”, “at least 71%” or “no value”. */
export function shareText({ percent, isLeast }: Share, wording: Wording): string {
  if (percent === null) return wording.strings.meal_no_value;
  const value = wording.percent(percent);
  return isLeast ? fill(wording.strings.meal_at_least, { value }) : value;
}
