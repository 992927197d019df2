import type { BlockViews } from 'plainleaf/pdf';
import { Callout } from './callout.tsx';
import { Checklist } from './checklist.tsx';
import { Claims } from './claims.tsx';
import { Comparison } from './comparison.tsx';
import { Contact } from './contact.tsx';
import { FigureBlock } from './figure.tsx';
import { HeadingBlock } from './heading.tsx';
import { BulletList } from './list.tsx';
import { Meal } from './meal.tsx';
import { ParagraphBlock } from './paragraph.tsx';
import { QuestionsBlock } from './questions.tsx';
import { Steps } from './steps.tsx';

/** How the handout draws each kind of block. */
export const blockViews = {
  paragraph: ParagraphBlock,
  heading: HeadingBlock,
  list: BulletList,
  steps: Steps,
  checklist: Checklist,
  comparison: Comparison,
  meal: Meal,
  callout: Callout,
  figure: FigureBlock,
  questions: QuestionsBlock,
  claims: Claims,
  contact: Contact,
} as const satisfies BlockViews;
