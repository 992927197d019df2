import { type BlockView, type BlockViews, fitsHalfSheet } from 'plainleaf/pdf';
import { Comparison } from './comparison.tsx';
import { stackedViews } from './stacked.ts';
import { StackedComparison } from './stacked-comparison.tsx';

const HalfSheetComparison: BlockView<'comparison'> = ({ block }) =>
  fitsHalfSheet(block) ? <Comparison block={block} /> : <StackedComparison block={block} />;

/** How pages of half a sheet draw each kind of block: a table that has room for its columns keeps them. */
export const halfSheetViews = {
  ...stackedViews,
  comparison: HalfSheetComparison,
} as const satisfies BlockViews;
