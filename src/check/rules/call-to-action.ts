import type { Rule } from '../rule.ts';
import { wholeOf } from '../texts.ts';

export const callToAction: Rule = {
  id: 'act/call-to-action',
  source:
    'CDC Clear Communication Index, items 5 and 14, and AHRQ PEMAT-P, items 20 to 22: the reader is told what to do, in steps.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout } }) => {
    const blocks = handout.sections.flatMap((section) => section.blocks);
    if (blocks.some(({ type }) => type === 'steps' || type === 'checklist')) return [];
    return [
      {
        severity: 'warning',
        message: 'The handout does not say step by step what a patient can do.',
        hint: 'Add a block `steps:` with what to do first, next and last, or a `checklist:`.',
        place: wholeOf(handout),
      },
    ];
  },
};
