import type { Rule } from '../rule.ts';
import { matchesIn } from '../texts.ts';

/** Words that promise more than medicine can. Orders such as “never take two” promise nothing. */
const ABSOLUTE =
  /\b(?:guarantee(?:s|d)?|miracle|100 ?%|completely (?:safe|harmless)|(?:totally|perfectly|entirely) safe|no (?:side effects|risks?)|(?<!not )always (?:works?|helps?|cures?|prevents?)|never fails?|cures? (?:all|every|any)|works? for everyone|without (?:any )?(?:side effects|risks?)|proven to (?:cure|prevent|stop))(?!\w)/giu;

export const absoluteClaim: Rule = {
  id: 'claim/absolute',
  source: 'DISCERN, questions 6 and 8: information is balanced and refers to areas of uncertainty.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) =>
    matchesIn(handout, ABSOLUTE).map(({ words, place }) => ({
      severity: 'warning',
      message: `“${words}” promises more than any treatment can keep.`,
      hint: 'Say how often it helps, and what it cannot do.',
      place,
    })),
};
