import type { Place, Problem } from '../model/index.ts';
import { tooDeepAt } from './depth.ts';

/** More than any handout holds, and less than keeps a computer busy. */
const MAX_BYTES = 1_000_000;
const MAX_DEPTH = 50;
const MAX_PROBLEMS = 50;

function placeOf(source: string, offset: number, file: string): Place {
  const before = source.slice(0, offset);
  return {
    file,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}

/** What keeps a file from being parsed at all: its size, or lists and maps too deep inside each other. */
export function beyondLimits(source: string, file: string): Problem | null {
  if (Buffer.byteLength(source) > MAX_BYTES) {
    return {
      code: 'yaml/too-large',
      severity: 'error',
      message: 'The file is larger than 1 MB, so it is not read: a whole book is smaller.',
      hint: 'Look whether a picture or another program’s file was pasted into it, or make several handouts of it.',
      place: { file, line: 1, column: 1 },
    };
  }
  const deep = tooDeepAt(source, MAX_DEPTH);
  if (deep === null) return null;
  return {
    code: 'yaml/too-deep',
    severity: 'error',
    message: `Lists and maps stand more than ${MAX_DEPTH} deep inside each other here.`,
    hint: 'Take out the dashes, brackets or spaces that stand before the text by mistake.',
    place: placeOf(source, deep, file),
  };
}

/** The first problems of a file, and a last one that says how many more there are. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - MAX_PROBLEMS;
  const next = problems[MAX_PROBLEMS];
  if (more <= 1 || !next) return problems;
  return [
    ...problems.slice(0, MAX_PROBLEMS),
    {
      code: 'yaml/more-problems',
      severity: 'error',
      message: `There are ${more} more problems from here on.`,
      hint: 'Mend those above first: many have the same cause.',
      ...(next.place ? { place: next.place } : {}),
    },
  ];
}
