import type { Strength, StringKey } from '../model/index.ts';

/** How sure one can be of a claim, in the words of the locale. */
export const STRENGTH_WORDS = {
  established: 'strength_established',
  mixed: 'strength_mixed',
  weak: 'strength_weak',
  none: 'strength_none',
} as const satisfies Record<Strength, StringKey>;
