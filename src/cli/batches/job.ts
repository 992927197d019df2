import { join } from 'node:path';
import { type Attempt, type BatchLook, type Begun, lookIntoBatch } from '../../batch/index.ts';
import { jobKind } from './job-kinds.ts';

/** How far a batch is. */
export interface JobCounts {
  readonly done: number;
  readonly deferred: number;
  readonly failed: number;
  /** Nobody knows whether they arrived. */
  readonly inDoubt: number;
  /** Begun by the process that works on it now. */
  readonly underWay: number;
  /** Not begun; null where the batch does not say how many there are. */
  readonly left: number | null;
}

/** A batch as its folder tells it. */
export interface Job {
  readonly id: string;
  readonly folder: string;
  /** Absent in a batch of an older Plainleaf. */
  readonly begun?: Begun;
  /** ISO 8601 time. */
  readonly at: string;
  readonly running: { readonly host: string; readonly pid: number } | null;
  readonly attempts: ReadonlyMap<string, Attempt>;
  readonly counts: JobCounts;
}

/** A batch, or why nothing can be said of it. */
export type JobLook = Job | { readonly id: string; readonly because: string };

/** Looks at a batch without touching it. */
export async function lookAtJob(batches: string, id: string): Promise<JobLook> {
  const folder = join(batches, id);
  const look = await lookIntoBatch(folder);
  if (!look.ok) return { id, because: look.because };
  const { header, running, attempts } = look;
  const { begun, at } = header;
  return { id, folder, at, running, attempts, counts: countOf(look), ...(begun ? { begun } : {}) };
}

/** One after the other: there may be more batches than files that can be open. */
export async function lookAtJobs(batches: string, ids: readonly string[]): Promise<readonly JobLook[]> {
  const looks: JobLook[] = [];
  for (const id of ids) looks.push(await lookAtJob(batches, id));
  return looks;
}

/** What has become of one that was tried; `left`: it can be done again as if it had not been begun. */
export function stateOf(
  attempt: Attempt | undefined,
  { begun, running }: Pick<Job, 'begun' | 'running'>,
): keyof JobCounts {
  switch (attempt?.state) {
    case undefined:
      return 'left';
    case 'sent':
      return 'done';
    case 'failed':
    case 'deferred':
      return attempt.state;
    case 'start':
    case 'in-doubt':
      if (attempt.state === 'start' && running) return 'underWay';
      return jobKind(begun)?.mayRepeat ? 'left' : 'inDoubt';
  }
}

function countOf({ header: { begun }, running, attempts }: BatchLook & { readonly ok: true }): JobCounts {
  const counts = { done: 0, deferred: 0, failed: 0, inDoubt: 0, underWay: 0, left: 0 };
  const of = { running, ...(begun ? { begun } : {}) };
  for (const attempt of attempts.values()) counts[stateOf(attempt, of)]++;
  return { ...counts, left: begun ? counts.left + begun.items - attempts.size : null };
}
