import type { Problem, Review } from '../../model/index.ts';
import type { Spot } from '../spot.ts';

/** A next review that is due before the text was published. */
export function reviewBeforePublication({ published, next }: Review, spot: Spot): readonly Problem[] {
  if (!published || !next || next >= published) return [];
  return [
    {
      code: 'review/next-before-published',
      severity: 'error',
      message: `The next review is due on ${next}, before the text was published on ${published}.`,
      hint: 'Mend one of the two days.',
      place: spot.at('next').place,
    },
  ];
}
