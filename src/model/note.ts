import type { Place } from './place.ts';

/** Something that whoever builds must know, and that is nothing wrong: what was not made or left out, or will not be seen whole, and why. */
export interface Note {
  /** Stable id, such as `edition/not-made`. */
  readonly code: 'edition/not-made' | 'edition/left-out' | 'edition/too-long';
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
}
