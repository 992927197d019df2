import type { SignOffState } from '../../model/index.ts';
import type { CheckInput, Finding, Rule } from '../rule.ts';

type Judgement = Omit<Finding, 'place'> | null;

const VALID = (): Judgement => null;

/** What to say of each state; who and when comes from the sign-off. */
const JUDGEMENTS = {
  unsigned: () => ({
    severity: 'warning',
    message: 'No clinician has reviewed this text; the page says so.',
    hint: 'When one has read it, run: {approve}',
  }),
  unproven: (who) => ({
    severity: 'error',
    message: `${who} signed without the mark of what was signed, so nobody can tell whether this is the text.`,
    hint: 'Have it read again, then run: {approve}',
  }),
  void: (who) => ({
    severity: 'error',
    message: `The text, a fact or a picture has changed since ${who} signed it: the sign-off no longer holds.`,
    hint: 'See what changed with `plainleaf diff`, have it read again, then run: {approve}',
  }),
  'open-ended': VALID,
  expired: VALID,
  signed: VALID,
} as const satisfies Record<SignOffState['state'], (who: string) => Judgement>;

export const metaReviewer: Rule = {
  id: 'meta/reviewer',
  source:
    'NHS content policy and EU guidance on patient information: a clinician signs each version before it is used.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout }, signOff }: CheckInput) => {
    const { reviewedBy } = handout.review;
    const judged = JUDGEMENTS[signOff?.state ?? 'unsigned'](
      reviewedBy ? `${reviewedBy.name} (${reviewedBy.date})` : 'the reviewer',
    );
    if (!judged) return [];
    const approve = `plainleaf approve ${handout.slug} -l ${handout.lang} --as "Name, role"`;
    const place = (reviewedBy ?? handout.review).place;
    return [{ ...judged, hint: judged.hint?.replace('{approve}', approve) ?? approve, place }];
  },
};
