import { closest, distance } from 'fastest-levenshtein';
import type { Problem } from '../../model/index.ts';
import type { Gathered } from '../spot.ts';

function hintFor(wanted: string, ids: readonly string[]): string {
  const near = ids.length ? closest(wanted, ids) : '';
  if (near && distance(wanted, near) <= Math.max(2, wanted.length / 3)) return `Did you mean #${near}?`;
  return ids.length
    ? `The ids of this handout: ${ids.join(', ')}.`
    : 'Add `id:` to the section or block it should lead to.';
}

/** Links to a place in the handout that is not there. */
export function danglingCrossReferences(
  { crossReferences, ids }: Gathered,
  references: number,
): readonly Problem[] {
  const known = ids.map(({ value }) => value);
  const targets = new Set([
    ...known,
    ...Array.from({ length: references }, (_, index) => `reference-${index + 1}`),
  ]);
  return crossReferences
    .filter(({ value }) => !targets.has(value))
    .map(({ value, place }) => ({
      code: 'ref/dangling',
      severity: 'error',
      message: `This link leads to #${value}, but nothing in this handout has that id.`,
      hint: hintFor(value, known),
      place,
    }));
}
