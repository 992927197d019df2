import { type DailyValueGroup, type Food, fill, type MealFood, type StringKey } from '../model/index.ts';
import type { Wording } from './wording.ts';

/** Says where figures are of a food that is made in another way than the page says. */
export function notesOf(
  eaten: readonly (MealFood & { readonly of: Food })[],
  wording: Wording,
): readonly string[] {
  return eaten.flatMap(({ shownAs, of }) => {
    const food = wording.in(of.names);
    if (shownAs === undefined || food === undefined) return [];
    return [fill(wording.strings.meal_shown_as, { shown_as: shownAs, food })];
  });
}

const GROUP_WORDS = {
  adults: 'daily_values_adults',
  infants: 'daily_values_infants',
  'children-1-3': 'daily_values_children_1_3',
  pregnant: 'daily_values_pregnant',
} as const satisfies Record<DailyValueGroup, StringKey>;

/** Databases with their releases and the numbers of the foods in them, and whose Daily Values. */
export function sourceOf(
  foods: readonly Food[],
  group: DailyValueGroup,
  dailyValueSource: string,
  wording: Wording,
): string {
  const { strings } = wording;
  const numbers = new Map<string, Set<string>>();
  for (const { source } of foods) {
    const { database, release, date, number } = source;
    const pattern = fill(strings.meal_figures_of, { database, release, date });
    numbers.set(pattern, (numbers.get(pattern) ?? new Set()).add(number));
  }
  const figures = [...numbers].map(([pattern, of]) => fill(pattern, { numbers: [...of].join(', ') }));
  return fill(strings.meal_source, {
    figures: `${figures.join('; ')}.`,
    daily_values: fill(strings.meal_daily_values, {
      source: dailyValueSource,
      group: strings[GROUP_WORDS[group]],
    }),
  });
}
