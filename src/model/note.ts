import type { Place } from './place.ts';

/** Something that whoever builds must know, and that is nothing wrong: what was not made or left out, and why. */
export interface Note {
  /** Stable id, such as `edition/not-made`. */
  readonly code: 'edition/not-made' | 'edition/left-out';
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
}
