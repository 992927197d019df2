import type { ChildProcess } from 'node:child_process';
import type { Job } from './contender.ts';
import type { ContenderId } from './contenders.ts';
import type { RunResult } from './messages.ts';
import { askHeap, coldRun, runJob, startProcess, stopProcess } from './process.ts';

/** How many documents one contender makes of one size. */
export interface Rounds {
  readonly cold: number;
  /** Documents of a process that are not counted: in them Node finds out which code is worth compiling. */
  readonly uncounted: number;
  readonly warm: number;
}

/** All runs of one contender with one size; document by document the same as everyone's. */
export interface Runs {
  readonly cold: readonly RunResult[];
  /** In a process that has made documents before. */
  readonly warm: readonly RunResult[];
  /** The same documents in the same process once more, on their second paper. */
  readonly again: readonly RunResult[];
  /** MiB that JavaScript still used after the last warm document. */
  readonly heap: number;
}

/** What was measured with one size of document. */
export interface Measured {
  readonly runs: ReadonlyMap<ContenderId, Runs>;
  /** Why a contender has no runs. */
  readonly failed: ReadonlyMap<ContenderId, string>;
}

/**
 * Runs every contender with every document before any of them gets the next one: whatever else the machine does falls
 * on all of them. Who begins changes with each document. A contender that fails is left out.
 */
export async function measure(
  ids: readonly ContenderId[],
  jobs: readonly Job[],
  rounds: Rounds,
): Promise<Measured> {
  const failed = new Map<ContenderId, string>();
  const children = new Map<ContenderId, ChildProcess>();
  const childOf = (id: ContenderId): ChildProcess => {
    const child = children.get(id) ?? startProcess(id);
    children.set(id, child);
    return child;
  };
  const cold = await interleave(
    ids,
    jobs.slice(0, rounds.cold).map((job) => [job]),
    failed,
    coldRun,
  );
  const documents = jobs.slice(0, rounds.uncounted + rounds.warm);
  const onBothPapers = documents.map((job) => [job, { ...job, paper: 'a4' } as const]);
  const made = await interleave(ids, onBothPapers, failed, (id, job) => runJob(childOf(id), job));
  const runs = new Map<ContenderId, Runs>();
  for (const id of ids) {
    if (failed.has(id)) continue;
    const heap = await askHeap(childOf(id));
    const counted = (made.get(id) ?? []).slice(2 * rounds.uncounted);
    runs.set(id, {
      cold: cold.get(id) ?? [],
      warm: counted.filter((_, index) => index % 2 === 0),
      again: counted.filter((_, index) => index % 2 === 1),
      heap,
    });
  }
  await Promise.all([...children.values()].map(stopProcess));
  return { runs, failed };
}

async function interleave(
  ids: readonly ContenderId[],
  documents: readonly (readonly Job[])[],
  failed: Map<ContenderId, string>,
  run: (id: ContenderId, job: Job) => Promise<RunResult>,
): Promise<ReadonlyMap<ContenderId, readonly RunResult[]>> {
  const results = new Map(ids.map((id) => [id, [] as RunResult[]]));
  for (const [round, jobs] of documents.entries()) {
    const first = round % ids.length;
    for (const job of jobs) {
      for (const id of [...ids.slice(first), ...ids.slice(0, first)]) {
        if (failed.has(id)) continue;
        try {
          results.get(id)?.push(await run(id, job));
        } catch (error) {
          failed.set(id, error instanceof Error ? error.message : String(error));
        }
      }
    }
  }
  return results;
}
