import type { Rule } from '../rule.ts';

export const metaVersion: Rule = {
  id: 'meta/version',
  source: 'NHS leaflet standard: the version stands on the leaflet, so that old paper can be told from new.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout } }) =>
    handout.review.version !== undefined
      ? []
      : [
          {
            severity: 'error',
            message: 'This handout has no version, so nobody can tell old paper from new.',
            hint: 'Write `version: 1.0.0` under `review:`, and raise it with each change.',
            place: handout.review.place,
          },
        ],
};
