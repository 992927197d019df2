import type { Problem } from '../../model/index.ts';
import type { Gathered } from '../spot.ts';

/** Numbers in a row as “4–9”: 2, 3 and 7–12. */
function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return `${first}`;
      return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(', ');
}

/** Citations of sources that are not in the list of references. */
export function danglingCitations({ citations }: Gathered, references: number): readonly Problem[] {
  return citations.flatMap(({ value, place }): Problem[] => {
    const beyond = value.filter((number) => number < 1 || number > references);
    if (!beyond.length) return [];
    const there =
      references === 0 ? 'no references' : references === 1 ? '1 reference' : `${references} references`;
    return [
      {
        code: 'ref/dangling-citation',
        severity: 'error',
        message: `This text cites reference ${ranges(beyond)}, but the handout has ${there}.`,
        hint: 'Mend the number, or add the source under `references:`. A number in brackets that is no citation: use ( ).',
        place,
      },
    ];
  });
}
