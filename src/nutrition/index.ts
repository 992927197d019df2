export { mealFigures } from './meal-figures.ts';
export { upperLimitFor } from './upper-limit.ts';
