import { type Block, fitsHalfSheet, type Localised, type Prose } from '../../model/index.ts';
import { proseOfBlock } from './index.ts';
import { stackedProse } from './stacked-prose.ts';

/** What is printed for a block on half a sheet: tables that have no room there are stacked, and meals always. */
export function halfSheetProse(block: Block, localised: Localised): readonly Prose[] {
  const keepsColumns = block.type === 'comparison' && fitsHalfSheet(block);
  return keepsColumns ? proseOfBlock(block, localised) : stackedProse(block, localised);
}
