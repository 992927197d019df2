import {
  type FoodKind,
  fill,
  type MealFood,
  type PlateFood,
  type PlatePicture,
  plainText,
} from '../model/index.ts';
import type { Portion } from './total.ts';
import type { Wording } from './wording.ts';

/** Kinds that are drunk, or eaten from a cup. */
const BESIDE: ReadonlySet<FoodKind | undefined> = new Set(['dairy', 'milk', 'juice']);

/** More foods than these would be slivers. */
const MOST_ON_PLATE = 8;
const MOST_BESIDE = 2;

/** The picture of the plate, by weight: grams are what is known of every food. Null where no plate can be drawn. */
export function plateOf(
  eaten: readonly (MealFood & Portion)[],
  amounts: readonly string[],
  wording: Wording,
): PlatePicture | null {
  const isBeside = ({ of }: Portion): boolean => BESIDE.has(of.kind);
  const onPlate = eaten.filter((item) => !isBeside(item));
  const beside = eaten.filter(isBeside);
  if (onPlate.length === 0 || onPlate.length > MOST_ON_PLATE || beside.length > MOST_BESIDE) return null;
  const weight = onPlate.reduce((sum, { grams }) => sum + grams, 0);
  const drawn = (item: MealFood & Portion): PlateFood => ({
    index: eaten.indexOf(item),
    kind: item.of.kind ?? null,
    share: isBeside(item) ? 0 : item.grams / weight,
  });
  const { strings } = wording;
  const told = (items: typeof onPlate): string =>
    items
      .map((item) => {
        const amount = amounts[eaten.indexOf(item)] ?? '';
        return fill(strings.meal_plate_food, { food: plainText(item.name), amount });
      })
      .join('; ');
  return {
    on: onPlate.map(drawn),
    beside: beside.map(drawn),
    alt: [
      fill(strings.meal_plate_alt, { foods: told(onPlate) }),
      ...(beside.length > 0 ? [fill(strings.meal_plate_alt_beside, { foods: told(beside) })] : []),
    ].join(' '),
    caption: strings.meal_plate,
  };
}
