import type { Place } from './place.ts';

export type Severity = 'error' | 'warning';

/**
 * Something that is wrong, as a value: steps collect problems, only the command line prints them.
 * `message` says what happened, `hint` what to do about it.
 */
export interface Problem {
  /** Stable id, `room/what`, such as `yaml/duplicate-key`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
  /** Page of the finished PDF, from 1, where that is known. */
  readonly page?: number;
}

/** A result, or every problem that stood in its way. Warnings may come with a result. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
