import type { Problem } from '../../model/index.ts';
import type { Gathered } from '../spot.ts';

/** Ids that the program gives to the sources. */
const RESERVED = /^reference-\d+$/;

/** Ids that stand twice, at the second place, or that the program uses itself. */
export function duplicateIds({ ids }: Gathered): readonly Problem[] {
  const seen = new Map<string, number>();
  return ids.flatMap(({ value, place }): Problem[] => {
    const first = seen.get(value);
    if (first === undefined) seen.set(value, place.line);
    const reserved = RESERVED.test(value);
    if (first === undefined && !reserved) return [];
    return [
      {
        code: 'ref/duplicate-id',
        severity: 'error',
        message: reserved
          ? `The id \`${value}\` belongs to a source.`
          : `The id \`${value}\` is used a second time; its first place is line ${first}.`,
        hint: 'Give this place an id of its own.',
        place,
      },
    ];
  });
}
