import { type Problem, unprintableIn } from '../model/index.ts';
import type { Path, Places } from '../yaml/index.ts';

/** Every character in every text of a file that must not be there. */
export function unprintableCharacters(value: unknown, places: Places, path: Path = []): readonly Problem[] {
  if (typeof value === 'string') {
    return unprintableIn(value).map(
      ({ index, problem }): Problem => ({
        ...problem,
        severity: 'error',
        place: places.inside(path, index),
      }),
    );
  }
  if (Array.isArray(value))
    return value.flatMap((item, index) => unprintableCharacters(item, places, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unprintableCharacters(item, places, [...path, key]));
}
