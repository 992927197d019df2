import type { RunResult } from './messages.ts';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** The median of how much more each document took than the same document took another contender. */
export function ratioTo(
  base: readonly RunResult[],
  runs: readonly RunResult[],
  of: (run: RunResult) => number,
): number {
  return median(
    runs.flatMap((run, index) => {
      const other = base[index];
      return other ? of(run) / of(other) : [];
    }),
  );
}

/** How far apart documents of one kind lie: the smallest and the largest as shares of the median. */
export function spread(values: readonly number[]): string {
  const middle = median(values);
  return `${show(Math.min(...values) / middle)}–${show(Math.max(...values) / middle)}`;
}

export function show(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
}
