import type { Problem } from '../../model/index.ts';
import { nearName } from '../near-name.ts';
import type { Gathered } from '../spot.ts';

function hintFor(wanted: string, ids: readonly string[]): string {
  const near = nearName(wanted, ids);
  if (near !== null) return `Did you mean #${near}?`;
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
