import type { Block, BlockOf, BlockType } from '../../model/index.ts';
import type { Stanza } from '../stanza.ts';
import type { TextContext, TextView, TextViews } from '../text-view.ts';
import { callout } from './callout.ts';
import { checklist } from './checklist.ts';
import { claims } from './claims.ts';
import { comparison } from './comparison.ts';
import { contact } from './contact.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { meal } from './meal.ts';
import { paragraph } from './paragraph.ts';
import { questions } from './questions.ts';
import { steps } from './steps.ts';

/** How plain text says each kind of block. */
export const TEXT_VIEWS = {
  paragraph,
  heading,
  list,
  steps,
  checklist,
  comparison,
  meal,
  callout,
  figure,
  questions,
  claims,
  contact,
} as const satisfies TextViews;

/** A block finds the view of its own type: TypeScript cannot follow that through an index. */
export const sayBlock = <T extends BlockType>(
  block: BlockOf<T> & Block,
  context: TextContext,
): readonly Stanza[] => (TEXT_VIEWS[block.type] as unknown as TextView<T>)(block, context);
