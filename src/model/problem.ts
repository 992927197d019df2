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
  /** Why it matters and who says so, for findings of `check`. */
  readonly why?: string;
  readonly place?: Place;
  /** Page of the finished PDF, from 1, where that is known. */
  readonly page?: number;
}

/** A result, or every problem that stood in its way. Warnings may come with a result. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Letter and A4, or many handouts, often stumble over the same thing: it is said once. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.message, problem.place]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
