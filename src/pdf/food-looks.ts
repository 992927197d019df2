import type { FoodKind } from '../model/index.ts';
import type { LineIconName } from './icons.ts';

/** How a food is drawn: its sign, and the two colours of its group. */
export interface FoodLook {
  readonly icon: LineIconName;
  readonly pale: string;
  readonly deep: string;
}

/** The food groups of the USDA's MyPlate, each in colours of such food; `deep` on `pale` and on white is read in grey, too. */
const GROUPS = {
  protein: { pale: '#F8DDCB', deep: '#8F3F14' },
  vegetables: { pale: '#D2E8D6', deep: '#1F5E38' },
  grains: { pale: '#F5E5B8', deep: '#6B4C0B' },
  fruits: { pale: '#F7D8DE', deep: '#8C2340' },
  dairy: { pale: '#D3E6F2', deep: '#174F74' },
  none: { pale: '#E3E8EC', deep: '#45525E' },
} as const satisfies Record<string, Omit<FoodLook, 'icon'>>;

const LOOKS = {
  fish: { icon: 'fish', ...GROUPS.protein },
  meat: { icon: 'meat', ...GROUPS.protein },
  egg: { icon: 'egg', ...GROUPS.protein },
  beans: { icon: 'bean', ...GROUPS.protein },
  nuts: { icon: 'nut', ...GROUPS.protein },
  vegetable: { icon: 'leaf', ...GROUPS.vegetables },
  grain: { icon: 'grain', ...GROUPS.grains },
  fruit: { icon: 'fruit', ...GROUPS.fruits },
  dairy: { icon: 'milk', ...GROUPS.dairy },
  milk: { icon: 'milk', ...GROUPS.dairy },
  juice: { icon: 'glass', ...GROUPS.fruits },
} as const satisfies Record<FoodKind, FoodLook>;

/** How a food of this kind is drawn; one of no kind has a sign of food in general. */
export function foodLook(kind: FoodKind | null): FoodLook {
  return kind === null ? { icon: 'food', ...GROUPS.none } : LOOKS[kind];
}
