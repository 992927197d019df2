import { availableParallelism, totalmem } from 'node:os';
import type { Limits } from '../model/index.ts';

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

/** How many handouts are built side by side. */
export function lanes(handouts: number, limits: Limits, machine: Machine): number {
  return Math.max(1, Math.min(Math.ceil(handouts / WORTH_A_THREAD), mostThreads(limits, machine)));
}

/** As many as the machine has cores, and as half of its memory holds at their ceiling; at least one. */
export function mostThreads({ memory }: Limits, machine: Machine): number {
  const room = Math.floor(machine.memory / 2 / memory);
  return Math.max(1, Math.min(machine.cores, room));
}
