import type { Finding, Rule } from '../rule.ts';

/** Days before the review that it is asked for. */
const NOTICE = 60;
const DAY = 86_400_000;

export const metaReviewDate: Rule = {
  id: 'meta/review-date',
  source: 'NHS leaflet standard: reviewed every 3 years at the latest, with the day printed.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout }, today }): readonly Finding[] => {
    const { next, place } = handout.review;
    if (next === undefined) {
      return [
        {
          severity: 'error',
          message: 'No day is set by which this text is reviewed again.',
          hint: 'Write `next:` under `review:`, a day within the next 3 years.',
          place,
        },
      ];
    }
    const left = Math.round((Date.parse(next) - Date.parse(today)) / DAY);
    if (left < 0) {
      return [
        {
          severity: 'error',
          message: `This text was due for review on ${next}.`,
          hint: 'Have it reviewed, write the next day under `review:`, and sign it anew with `plainleaf approve`.',
          place,
        },
      ];
    }
    if (left > NOTICE) return [];
    return [
      {
        severity: 'warning',
        message: `This text is due for review on ${next}, in ${left} ${left === 1 ? 'day' : 'days'}.`,
        hint: 'Ask for the review now: an overdue handout is not to be handed out.',
        place,
      },
    ];
  },
};
