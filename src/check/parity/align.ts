/** What stands beside what; one of the two is absent where nothing does. */
export interface Aligned<T> {
  readonly original?: T;
  readonly translated?: T;
}

/** Worse than any pair that is worth making: two things without a partner cost twice as much. */
const GAP = -1;

/**
 * Puts two rows side by side in their order, so that the sum of what `likeness` says of the pairs is greatest
 * (Needleman and Wunsch 1970; for sentences and their translations Gale and Church 1993).
 * @param likeness above 0 for what belongs together; below −2 what must not stand side by side.
 */
export function align<T>(
  original: readonly T[],
  translated: readonly T[],
  likeness: (original: T, translated: T) => number,
): readonly Aligned<T>[] {
  const width = translated.length + 1;
  const best = new Float64Array((original.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let column = 1; column < width; column++) best[column] = column * GAP;
  original.forEach((one, index) => {
    const row = index + 1;
    best[row * width] = row * GAP;
    translated.forEach((other, across) => {
      best[row * width + across + 1] = Math.max(
        at(index, across) + likeness(one, other),
        at(index, across + 1) + GAP,
        at(row, across) + GAP,
      );
    });
  });
  const pairs: Aligned<T>[] = [];
  let [row, column] = [original.length, translated.length];
  while (row > 0 || column > 0) {
    const [one, other] = [original[row - 1], translated[column - 1]];
    const here = at(row, column);
    // from the end: of two that are equally good, the later one is left without a partner
    if (one !== undefined && here === at(row - 1, column) + GAP) {
      pairs.push({ original: one });
      row--;
    } else if (
      one !== undefined &&
      other !== undefined &&
      here === at(row - 1, column - 1) + likeness(one, other)
    ) {
      pairs.push({ original: one, translated: other });
      row--;
      column--;
    } else {
      if (other !== undefined) pairs.push({ translated: other });
      column--;
    }
  }
  return pairs.toReversed();
}
