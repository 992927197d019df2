import type { Reference } from '../../model/index.ts';
import { type Finding, measuring } from '../rule.ts';

export const referenceStale = measuring({
  id: 'ref/stale',
  source: 'DISCERN, question 5, and NHS leaflets: a source that is years old may have been overtaken.',
  needs: 'content',
  stops: 'strict',
  limits: { years: 5 },
  run: ({ localised: { handout }, today }, { years }) => {
    const oldest = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
    return handout.references.flatMap((reference, index) =>
      judge(reference, index + 1, oldest, today, years),
    );
  },
});

function judge(
  reference: Reference,
  number: number,
  oldest: string,
  today: string,
  years: number,
): readonly Finding[] {
  const { date, accessed, stillCurrent, title, url, place } = reference;
  // an empty one is for ref/empty to say
  if (!title && !url) return [];
  if (!date && !accessed) {
    return [
      {
        severity: 'warning',
        message: `Reference ${number} has no date, so nobody can tell how old it is.`,
        hint: 'Add its `date:`, or `accessed:` with the day you read it where the page has none.',
        place,
      },
    ];
  }
  const known = [date, accessed, stillCurrent?.date].filter((day) => day !== undefined);
  const future = known.find((day) => day.slice(0, today.length) > today);
  if (future) {
    return [
      {
        severity: 'warning',
        message: `Reference ${number} is dated ${future}, which is still to come.`,
        place,
      },
    ];
  }
  // cut to the same length, so that a year or a month counts to its end
  if (known.some((day) => day >= oldest.slice(0, day.length))) return [];
  return [
    {
      severity: 'warning',
      message: `Reference ${number} is of ${date ?? accessed}, more than ${years} years ago.`,
      hint: 'Look for a newer one. Where it still stands, say who looked and when: `still_current: { date, by }`.',
      place,
    },
  ];
}
