import type { BlockViews } from 'plainleaf/pdf';
import { blockViews } from './index.ts';
import { StackedComparison } from './stacked-comparison.tsx';
import { StackedMeal } from './stacked-meal.tsx';

/** How pages that have no room for columns draw each kind of block. */
export const stackedViews = {
  ...blockViews,
  comparison: StackedComparison,
  meal: StackedMeal,
} as const satisfies BlockViews;
