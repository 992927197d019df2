import { inlinesIn } from '../../model/index.ts';
import type { Rule } from '../rule.ts';

export const refOrphan: Rule = {
  id: 'ref/orphan',
  source: 'DISCERN, question 4: a source that no text cites does not say what it is the source of.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout, references } }) => {
    const cited = new Set(
      inlinesIn(handout).flatMap((inline) => (inline.type === 'citation' ? inline.numbers : [])),
    );
    // an empty one is found by ref/empty
    return references
      .filter(({ number, missing }) => !missing && !cited.has(number))
      .map(({ number, place }) => ({
        severity: 'warning',
        message: `No text cites reference ${number}.`,
        hint: `Write [${number}] behind what it is the source of, or take it out.`,
        place,
      }));
  },
};
