import type { Place } from './place.ts';

/** A character that a font has not, and each place where it stands. */
export interface LackedCharacter {
  readonly character: string;
  /** Its codes, such as `U+2265`. */
  readonly codes: string;
  readonly places: readonly Place[];
}

/** The fonts a handout is set in. */
export interface FontChoice {
  /** Names of families, the first one first. */
  readonly stack: readonly string[];
  /** What the language is set in where the text allows it: the same as `stack` in the good case. */
  readonly wished: readonly string[];
  /** Why another stack was taken: what the wished one has not. */
  readonly lacking: readonly LackedCharacter[];
}
