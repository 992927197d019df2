import { availableParallelism, totalmem } from 'node:os';

/** What one handout may take. */
export interface Limits {
  /** Seconds, from when its building begins to its last file, all editions and papers together. */
  readonly timeout: number;
  /** Megabytes of JavaScript's heap, without pictures and fonts. */
  readonly memory: number;
}

/** What the machine has. */
export interface Machine {
  readonly cores: number;
  /** Megabytes. */
  readonly memory: number;
}

export const thisMachine = (): Machine => ({
  cores: availableParallelism(),
  memory: totalmem() / 2 ** 20,
});

/** A thread loads fonts and programs before its first handout; that pays from so many handouts on. */
const WORTH_A_THREAD = 4;

/** How many handouts are built side by side: no more than half of the machine's memory holds at its ceiling. */
export function lanes(handouts: number, { memory }: Limits, machine: Machine): number {
  const worth = Math.ceil(handouts / WORTH_A_THREAD);
  const room = Math.floor(machine.memory / 2 / memory);
  return Math.max(1, Math.min(machine.cores, worth, room));
}
