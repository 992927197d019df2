import type { Rule } from '../rule.ts';
import { matchesIn } from '../texts.ts';

/** “take 600 a day”: a dose whose unit is left to the reader. */
const BARE =
  /\b(?:take|taking|use|give|dose of) (?:about |up to |at least |no more than )?\d[\d,.]*(?=\s+(?:a|per|each|every|daily|once|twice|of vitamin|of calcium|of magnesium)\b)/giu;

export const unit: Rule = {
  id: 'num/unit',
  source:
    'CDC Clear Communication Index, items 15 and 16: numbers are such as the reader uses, and their meaning is said.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) =>
    matchesIn(handout, BARE).map(({ words, place }) => ({
      severity: 'warning',
      message: `“${words}” has no unit: a reader may take tablets for milligrams.`,
      hint: 'Write the unit after the number, such as 600 mg.',
      place,
    })),
};
