export { COLOR_PAIRS, type ColorPair, type PairContrast, pairContrasts } from './color-pairs.ts';
export { asGrey, contrastRatio, relativeLuminance } from './contrast.ts';
export { darkColors } from './dark.ts';
export { fitting } from './fitting.ts';
export { FOOD_COLORS, type FoodColors } from './food-colors.ts';
export { scale } from './scale.ts';
export { CLOSER, respace, SPACINGS, type Spacing } from './spacing.ts';
export { themeFor } from './tokens.ts';
export { inch, mm } from './units.ts';
