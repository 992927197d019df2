import type { Begun } from '../../batch/index.ts';
import { suggest } from '../../model/index.ts';
import { type Progress, readTrouble, type StoredBatch, sealOf } from '../../queue/index.ts';
import { UsageError } from '../usage-error.ts';
import { gone } from './follow-batch.ts';
import type { Queue } from './open-from.ts';
import { openMails } from './queued-mails.ts';

/** A batch in the queue, as its database tells it. */
export interface QueuedJob {
  readonly stored: StoredBatch;
  readonly progress: Progress;
  /** Null where it was put in with another key, or by another Plainleaf. */
  readonly begun: Begun | null;
  /** The last that kept a worker from it. */
  readonly trouble: { readonly message: string; readonly hint: string } | null;
}

/** The newest first. */
export async function queuedJobs(queue: Queue): Promise<readonly QueuedJob[]> {
  const jobs: QueuedJob[] = [];
  for (const stored of (await queue.store.list()).toReversed()) jobs.push(await lookAt(stored, queue));
  return jobs;
}

/** Throws UsageError where there is no such batch. */
export async function queuedJob(id: string, queue: Queue): Promise<QueuedJob> {
  const stored = await queue.store.find(id);
  if (stored) return lookAt(stored, queue);
  const known = (await queue.store.list()).map((batch) => batch.id);
  throw new UsageError(`There is no batch “${id}” in the queue.`, suggest(id, known.toReversed()));
}

async function lookAt(stored: StoredBatch, { store, key }: Queue): Promise<QueuedJob> {
  const progress = await store.progress(stored.id);
  if (!progress) throw gone(stored.id);
  const seal = sealOf(key, stored.id);
  const begun = openMails(stored.sealed, seal)?.begun ?? null;
  return { stored, progress, begun, trouble: readTrouble(stored.trouble, seal) };
}
