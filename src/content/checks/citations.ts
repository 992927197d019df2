import type { Problem } from '../../model/index.ts';
import type { Gathered } from '../spot.ts';

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
        message: `This text cites reference ${beyond.join(', ')}, but the handout has ${there}.`,
        hint: 'Mend the number, or add the source under `references:`. A number in brackets that is no citation: use ( ).',
        place,
      },
    ];
  });
}
