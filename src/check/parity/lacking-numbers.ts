import type { Unit } from '../../model/index.ts';
import type { Measured } from './numbers.ts';

/** Units of what is taken: a number lost before one of them is a dose lost. */
const OF_DOSES: ReadonlySet<Unit> = new Set<Unit>([
  ...(['mcg', 'mg', 'g', 'mL', 'L', 'IU'] as const),
  ...(['tablet', 'capsule', 'drop', 'puff', 'dose', 'teaspoon', 'tablespoon'] as const),
]);

/** Units whose letters are the same everywhere or stand in every locale; of a “tablet” there are many words. */
const SAID_ALIKE: ReadonlySet<Unit> = new Set<Unit>([
  'mcg',
  'mg',
  'g',
  'kg',
  'mL',
  'L',
  'IU',
  'percent',
  'kcal',
]);

export const isDose = ({ unit }: Measured): boolean => unit !== null && OF_DOSES.has(unit);

/** The numbers that are not said again, each once. */
export function lackingNumbers(
  original: readonly Measured[],
  translated: readonly Measured[],
): readonly Measured[] {
  const lacking = original.filter((one) => !translated.some((other) => saysTheSame(one, other)));
  return lacking.filter(
    ({ value, unit }, index) =>
      lacking.findIndex((other) => other.value === value && other.unit === unit) === index,
  );
}

function saysTheSame(one: Measured, other: Measured): boolean {
  const sameValue = one.value === other.value || (one.also !== undefined && one.also === other.value);
  if (!sameValue) return false;
  if (one.unit === other.unit || one.unit === null) return true;
  return other.unit === null && !SAID_ALIKE.has(one.unit);
}
