import type { Place } from './place.ts';

/** What is being done to a handout, in the order in which it is done. */
export type Stage =
  | 'reading'
  | 'choosing-fonts'
  | 'loading-template'
  | 'drawing'
  | 'laying-out'
  | 'writing'
  | 'reading-back'
  | 'imposing'
  | 'checking';

/**
 * Is told what is being done to a handout as it goes, so that one that never ends can be named.
 * @param place the block that is being drawn; null when none is.
 */
export type Follow = (stage: Stage, place?: Place | null) => void;
