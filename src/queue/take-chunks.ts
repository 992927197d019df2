import { MachineFailure } from '../files/index.ts';
import { type KeyedItem, openRows, sealRows } from './chunks.ts';
import type { ChunkEnd, ChunkJob, Taking } from './dispatcher.ts';
import type { OpenQueue } from './open-queue.ts';
import { openQueueLedger, type QueueLedger } from './queue-ledger.ts';
import { type Seal, sealOf } from './seal.ts';
import type { StoredBatch } from './store.ts';

/** A part of a batch, opened. */
export interface Chunk<T> {
  readonly batch: StoredBatch;
  readonly number: number;
  readonly items: readonly KeyedItem<T>[];
  readonly ledger: QueueLedger;
  readonly seal: Seal;
}

/** What came of working on a chunk. */
export interface ChunkWork {
  /** People who were not begun with. */
  readonly left: number;
  /** When what was put off is tried again, and how often. */
  readonly retry?: { readonly pause: number; readonly times: number };
  /** What keeps this worker from it: somebody must see to it, and it is tried again after so many milliseconds. */
  readonly trouble?: { readonly message: string; readonly hint: string; readonly again: number };
}

interface Taker<T> {
  readonly queue: OpenQueue;
  readonly key: Uint8Array;
  readonly stop: AbortSignal;
  work(chunk: Chunk<T>): Promise<ChunkWork>;
  onTrouble(message: string, hint: string): void;
  onError(error: unknown): void;
}

const UNREADABLE = 60_000;

/** Takes chunks of any batch, one after the other, until it is told to end. */
export function takeChunks<T>({ queue, key, stop, work, onTrouble, onError }: Taker<T>): Taking {
  const { store, dispatcher } = queue;

  const handle = async (job: ChunkJob): Promise<ChunkEnd> => {
    const batch = await store.find(job.batch);
    if (!batch || batch.stopped || job.run < batch.run) return 'done';
    const sealed = await store.rows(batch.id, job.chunk);
    if (sealed === null) return 'done';
    const seal = sealOf(key, batch.id);
    const items = openRows<T>(sealed, job.chunk, seal);
    if (!items) {
      onTrouble(
        `The batch ${batch.id} was sealed with another key than this worker has.`,
        'Give all machines the same PLAINLEAF_QUEUE_KEY.',
      );
      return { again: UNREADABLE };
    }
    const ledger = await openQueueLedger(store, { batch: batch.id, chunk: job.chunk });
    const { left, retry, trouble } = await work({ batch, number: job.chunk, items, ledger, seal });
    if (trouble) {
      onTrouble(trouble.message, trouble.hint);
      const { message, hint } = trouble;
      await store.tellTrouble(batch.id, seal.close(JSON.stringify({ message, hint }), 'trouble'));
      return { again: trouble.again };
    }
    if (left > 0) {
      if ((await store.find(batch.id))?.stopped) return 'done';
      return { again: 0 };
    }
    const states = await store.states(batch.id, job.chunk);
    const stateOf = ({ key: row }: KeyedItem<T>) => states.get(row)?.state;
    if (retry && job.round < retry.times && items.some((item) => stateOf(item) === 'deferred')) {
      await dispatcher.add([{ ...job, round: job.round + 1 }], retry.pause * 2 ** job.round);
      return 'done';
    }
    // who has got it is not kept any longer
    const rest = items.filter((item) => stateOf(item) !== 'sent');
    await store.closeChunk(batch.id, job.chunk, rest.length === 0 ? null : sealRows(rest, job.chunk, seal));
    return 'done';
  };
  return dispatcher.take(
    async (job) => (stop.aborted ? { again: 0 } : handle(job)),
    (error) => onError(error),
  );
}

/** What a batch said last of what kept workers from it; null where it says nothing, or to others. */
export function readTrouble(
  sealed: string | null,
  seal: Seal,
): { readonly message: string; readonly hint: string } | null {
  const text = sealed && seal.open(sealed, 'trouble');
  return text ? JSON.parse(text) : null;
}

export const asFailure = (error: unknown): MachineFailure =>
  error instanceof MachineFailure
    ? error
    : new MachineFailure(
        `The queue does not answer (${(error as { readonly code?: string }).code ?? 'unknown error'}).`,
        'Nothing is lost: it is tried again.',
      );
