import type { HtmlViews } from '../../block-view.tsx';
import { Callout } from './callout.tsx';
import { Checklist } from './checklist.tsx';
import { Claims } from './claims.tsx';
import { Comparison } from './comparison.tsx';
import { Contact } from './contact.tsx';
import { FigureBlock } from './figure.tsx';
import { Heading } from './heading.tsx';
import { BulletList } from './list.tsx';
import { Meal } from './meal.tsx';
import { Paragraph } from './paragraph.tsx';
import { Questions } from './questions.tsx';
import { Steps } from './steps.tsx';

/** How a mail shows each kind of block. */
export const MAIL_VIEWS = {
  paragraph: Paragraph,
  heading: Heading,
  list: BulletList,
  steps: Steps,
  checklist: Checklist,
  comparison: Comparison,
  meal: Meal,
  callout: Callout,
  figure: FigureBlock,
  questions: Questions,
  claims: Claims,
  contact: Contact,
} as const satisfies HtmlViews;
