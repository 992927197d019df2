import type { LineIconName } from '../drawing/index.ts';
import type { FoodKind } from '../model/index.ts';
import { FOOD_COLORS, type FoodColors } from '../theme/index.ts';

/** How a food is drawn: its sign, and the colours of its group. */
export interface FoodLook extends FoodColors {
  readonly icon: LineIconName;
}

const LOOKS = {
  fish: { icon: 'fish', ...FOOD_COLORS.protein },
  meat: { icon: 'meat', ...FOOD_COLORS.protein },
  egg: { icon: 'egg', ...FOOD_COLORS.protein },
  beans: { icon: 'bean', ...FOOD_COLORS.protein },
  nuts: { icon: 'nut', ...FOOD_COLORS.protein },
  vegetable: { icon: 'leaf', ...FOOD_COLORS.vegetables },
  grain: { icon: 'grain', ...FOOD_COLORS.grains },
  fruit: { icon: 'fruit', ...FOOD_COLORS.fruits },
  dairy: { icon: 'milk', ...FOOD_COLORS.dairy },
  milk: { icon: 'milk', ...FOOD_COLORS.dairy },
  juice: { icon: 'glass', ...FOOD_COLORS.fruits },
} as const satisfies Record<FoodKind, FoodLook>;

/** How a food of this kind is drawn; one of no kind has a sign of food in general. */
export function foodLook(kind: FoodKind | null): FoodLook {
  return kind === null ? { icon: 'food', ...FOOD_COLORS.none } : LOOKS[kind];
}
