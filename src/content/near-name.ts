import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant: at most a third of its letters, or two, are wrong; null where none is near. */
export function nearName(wanted: string, names: readonly string[]): string | null {
  const near = names.length ? closest(wanted, names) : '';
  return near && distance(wanted, near) <= Math.max(2, wanted.length / 3) ? near : null;
}
