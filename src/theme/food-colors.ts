/** Ground and sign of a group of foods, `#rrggbb`; each is drawn on the other. */
export interface FoodColors {
  readonly pale: string;
  readonly deep: string;
}

/**
 * The groups of the USDA's MyPlate (myplate.gov) in colours of such food, for every theme: `deep` is told from `pale` in
 * grey, too. The last is for foods of no group.
 */
export const FOOD_COLORS = {
  protein: { pale: '#F8DDCB', deep: '#8F3F14' },
  vegetables: { pale: '#D2E8D6', deep: '#1F5E38' },
  grains: { pale: '#F5E5B8', deep: '#6B4C0B' },
  fruits: { pale: '#F7D8DE', deep: '#8C2340' },
  dairy: { pale: '#D3E6F2', deep: '#174F74' },
  none: { pale: '#E3E8EC', deep: '#45525E' },
} as const satisfies Record<string, FoodColors>;
