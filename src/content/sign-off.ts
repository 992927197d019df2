import type { Handout, SignOffState } from '../model/index.ts';

/**
 * What the sign-off of a handout is worth.
 * @param hash of what it says now, as `contentHash` gives it. @param today ISO 8601 day.
 */
export function signOffState({ review }: Handout, hash: string, today: string): SignOffState {
  const { reviewedBy: signOff, next } = review;
  if (!signOff) return { state: 'unsigned' };
  if (signOff.content === undefined) return { state: 'unproven', signOff };
  if (signOff.content !== hash) return { state: 'void', signOff };
  if (next === undefined) return { state: 'open-ended', signOff };
  return next < today ? { state: 'expired', signOff, next } : { state: 'signed', signOff, next };
}
