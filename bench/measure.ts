import type { Job } from './contender.ts';
import type { ContenderId } from './contenders.ts';
import { coldRun, type RunResult, runJob, startProcess, stopProcess } from './process.ts';

/** How many documents one contender makes of one size: A B C, A B C … */
export interface Rounds {
  readonly cold: number;
  readonly warm: number;
}

/** All runs of one contender with one size. */
export interface Runs {
  readonly cold: readonly RunResult[];
  /** In a process that has made documents before. */
  readonly warm: readonly RunResult[];
}

/**
 * Runs every contender with every document before any of them gets the next one: whatever else the machine does falls
 * on all of them. The first warm document of each process is not counted.
 */
export async function measure(
  ids: readonly ContenderId[],
  jobs: readonly Job[],
  rounds: Rounds,
): Promise<ReadonlyMap<ContenderId, Runs>> {
  const cold = await interleave(ids, jobs.slice(0, rounds.cold), coldRun);
  const children = new Map(ids.map((id) => [id, startProcess(id)]));
  const warm = await interleave(ids, jobs.slice(0, rounds.warm + 1), (id, job) => {
    const child = children.get(id);
    if (!child) throw new Error(`${id} was not started.`);
    return runJob(child, job);
  });
  await Promise.all([...children.values()].map(stopProcess));
  return new Map(ids.map((id) => [id, { cold: cold.get(id) ?? [], warm: (warm.get(id) ?? []).slice(1) }]));
}

async function interleave(
  ids: readonly ContenderId[],
  jobs: readonly Job[],
  run: (id: ContenderId, job: Job) => Promise<RunResult>,
): Promise<ReadonlyMap<ContenderId, readonly RunResult[]>> {
  const results = new Map(ids.map((id) => [id, [] as RunResult[]]));
  for (const job of jobs) {
    for (const id of ids) results.get(id)?.push(await run(id, job));
  }
  return results;
}
