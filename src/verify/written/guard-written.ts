import type { Furniture, Problem, Prose } from '../../model/index.ts';
import { guardProblem, quote } from '../guard/guard-problem.ts';
import { isBlank, sameLetters } from '../text/characters.ts';
import { walkThrough } from './walk-through.ts';
import type { WrittenReading } from './written-reading.ts';

/** More tell nobody anything new. */
const MOST_PROBLEMS = 10;

/** What must stand in a file without pages, and what may. */
export interface WrittenExpectation {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly prose: readonly Prose[];
  readonly furniture: Furniture;
  /** What it must say of its making. */
  readonly signature: readonly string[];
}

/**
 * Proves on what was read back from a finished file that it tells every expected text: once, in order, with its spaces,
 * pictures described where they stand; and beside it nothing but the furniture. At most ten problems; none means that no
 * letter was lost.
 */
export function guardWritten(reading: WrittenReading, expected: WrittenExpectation): readonly Problem[] {
  const { furniture, signature, file } = expected;
  const required = [...furniture.required(1, 1), ...signature].filter((words) => !isBlank(words));
  const allowed = [...furniture.allowed, ...required].filter((words) => !isBlank(words));
  const isBetween = reading.furnitureStands === 'between';
  const between = isBetween ? longestFirst(allowed) : [];
  const pieces = expected.prose.filter(({ text }) => !isBlank(text));
  const walk = walkThrough(reading.told, pieces, { between, altsPrinted: isBetween, file });
  const strange = reading.furniture.filter((words) => !allowed.some((known) => sameLetters(known, words)));
  const seen = [...reading.furniture, ...walk.furniture];
  const missing = required.filter((words) => !seen.some((other) => sameLetters(other, words)));
  return [
    ...walk.problems,
    ...strange.map((words) =>
      guardProblem('text/added', `${file} has words beside its text that it may not have: ${quote(words)}.`),
    ),
    ...missing.map((words) =>
      guardProblem('text/furniture-missing', `${file} does not say ${quote(words)} where it should.`),
    ),
  ].slice(0, MOST_PROBLEMS);
}

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length);
