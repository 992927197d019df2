import type { Rule } from '../rule.ts';
import { wholeOf } from '../texts.ts';

export const disclaimer: Rule = {
  id: 'legal/disclaimer',
  source: 'HONcode principle 2: information supports the relation of patient and clinician, and says so.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout } }) =>
    handout.disclaimer
      ? []
      : [
          {
            severity: 'warning',
            message: 'The handout does not say that it cannot replace a clinician.',
            hint: 'Write it under `disclaimer:`.',
            place: wholeOf(handout),
          },
        ],
};
