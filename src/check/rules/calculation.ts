import type { Rule } from '../rule.ts';
import { matchesIn } from '../texts.ts';

const CALCULATION =
  /\b(?:multiply|divide|subtract|add up|calculate|work out (?:your|the|how)|(?:\d+|your) (?:times|divided by) (?:your|the) \w+)/giu;

export const calculation: Rule = {
  id: 'num/calculation',
  source:
    'CDC Clear Communication Index, item 17, and AHRQ PEMAT-P, item 7: a reader is not asked to calculate.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) =>
    matchesIn(handout, CALCULATION).map(({ words, place }) => ({
      severity: 'warning',
      message: `“${words}” asks the reader to calculate.`,
      hint: 'Do the sum for them, or give a table to look it up in.',
      place,
    })),
};
