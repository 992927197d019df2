import { type Food, fill, type MealFigures, type Nutrient } from '../model/index.ts';
import { shareText } from './chart.ts';
import type { Share } from './share.ts';
import type { Total } from './total.ts';
import type { Wording } from './wording.ts';

/** Amounts and shares of a meal, one nutrient a row. `nameOf` says what the page calls a food. */
export function tableOf(
  totals: readonly { readonly nutrient: Nutrient; readonly total: Total }[],
  shares: readonly Share[],
  nameOf: (food: Food) => string,
  wording: Wording,
): MealFigures['table'] {
  const { strings } = wording;
  return {
    caption: strings.meal_table,
    columns: [strings.meal_column_nutrient, strings.meal_column_amount, strings.meal_column_share],
    rows: totals.map(({ nutrient, total }) => {
      const share = shares.find((candidate) => candidate.nutrient === nutrient);
      return [
        wording.capital(wording.nutrient(nutrient)),
        amountCell(nutrient, total, nameOf, wording),
        share ? shareText(share, wording) : strings.meal_no_daily_value,
      ];
    }),
  };
}

/** “14.2 mcg (568 IU)”, or “at least 14.2 mcg (568 IU); no value for Quinoa”. */
function amountCell(
  nutrient: Nutrient,
  { known, unknown }: Total,
  nameOf: (food: Food) => string,
  wording: Wording,
): string {
  const { strings } = wording;
  if (known === null) return strings.meal_no_value;
  const value = wording.amount(nutrient, known);
  if (unknown.length === 0) return value;
  const foods = wording.list([...new Set(unknown.map(nameOf))]);
  return `${fill(strings.meal_at_least, { value })}; ${fill(strings.meal_no_value_of, { foods })}`;
}
