import type { FoodKind, PlateFood, PlatePicture } from '../model/index.ts';
import { FOOD_COLORS, type FoodColors } from '../theme/index.ts';
import type { LineIconName } from './icons.ts';

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

/** Ground and sign of a food: of several of one kind, every other is drawn light on dark. */
export function foodColours(
  { on, beside }: PlatePicture,
  food: PlateFood | undefined,
): Pick<FoodLook, 'icon'> & { readonly ground: string; readonly sign: string } {
  const kind = food?.kind ?? null;
  const { icon, pale, deep } = foodLook(kind);
  const alike = [...on, ...beside].filter((other) => other.kind === kind);
  const isDark = food !== undefined && alike.indexOf(food) % 2 === 1;
  return isDark ? { icon, ground: deep, sign: pale } : { icon, ground: pale, sign: deep };
}
