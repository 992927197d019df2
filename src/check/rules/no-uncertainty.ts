import type { Handout } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { says, wholeOf } from '../texts.ts';

/** How plain texts say that something is not known. */
const UNCERTAIN =
  /\b(?:not (?:yet )?(?:known|clear|certain|sure|proven)|un(?:clear|known|certain)|(?:do|does|did) not (?:yet )?know|not enough (?:proof|studies|research)|studies (?:do not|disagree)|more (?:studies|research) (?:is|are) needed)/iu;

/** A block of claims prints how sure one can be of each. */
const weighsClaims = ({ sections }: Handout): boolean =>
  sections.some(({ blocks }) =>
    blocks.some(
      (block) => block.type === 'claims' && block.items.some(({ strength }) => strength !== 'established'),
    ),
  );

export const noUncertainty: Rule = {
  id: 'claim/no-uncertainty',
  source:
    'CDC Clear Communication Index, item 11, and DISCERN, question 8: say what is known and what is not known.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) =>
    says(handout, UNCERTAIN) || weighsClaims(handout)
      ? []
      : [
          {
            severity: 'warning',
            message: 'The handout does not say what is still unknown.',
            hint: 'Say where studies are few or do not agree.',
            place: wholeOf(handout),
          },
        ],
};
