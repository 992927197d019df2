import type { Outcome, SignOff } from '../model/index.ts';
import { setMap } from '../yaml/index.ts';
import { contentHash } from './content-hash.ts';
import { readHandout } from './read-handout.ts';

type Source = Parameters<typeof readHandout>[0];

/**
 * A handout's YAML with a sign-off under `review:`; no other byte is touched. It is read again, and must say what it
 * said and hold the sign-off, else it is a problem and nothing is to be written.
 */
export function writeSignOff(
  source: Source,
  { name, role, date, content }: Omit<SignOff, 'place'>,
): Outcome<string> {
  const before = readHandout(source);
  if (!before.ok) return before;
  const text = setMap(source.text, ['review', 'reviewed_by'], { name, role, date, content });
  const after = text === null ? null : readHandout({ ...source, text });
  if (text === null || !after?.ok) {
    return { ok: false, problems: after?.problems ?? [cannotWrite(source.file)] };
  }
  const read = after.value.review.reviewedBy;
  const isRight =
    contentHash(after.value) === contentHash(before.value) &&
    read?.name === name &&
    read.role === role &&
    read.date === date &&
    read.content === content;
  return isRight
    ? { ok: true, value: text, problems: [] }
    : { ok: false, problems: [cannotWrite(source.file)] };
}

const cannotWrite = (file: string) =>
  ({
    code: 'review/not-written',
    severity: 'error',
    message: 'The sign-off could not be written into this file without changing something else.',
    hint: 'Write `review:` with its keys on lines of their own, and try again.',
    place: { file, line: 1, column: 1 },
  }) as const;
