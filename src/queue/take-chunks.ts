import { setTimeout as wait } from 'node:timers/promises';
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
  /** What it throws is told, and tried again. */
  work(chunk: Chunk<T>): Promise<ChunkWork>;
  onTrouble(message: string, hint: string): void;
  onError(error: unknown): void;
}

const UNREADABLE = 60_000;
/** For so long a worker that cannot do a chunk keeps it, milliseconds: it would take all there are from those that can. */
const HOLD = 1000;
/** After which a chunk is tried again whose worker failed, milliseconds. */
const AFTER_A_FAILURE = 5000;

/** Takes chunks of any batch, one after the other, until it is told to end. */
export function takeChunks<T>({ queue, key, stop, work, onTrouble, onError }: Taker<T>): Taking {
  const { store, dispatcher } = queue;
  const inTrouble = async (
    { id }: StoredBatch,
    seal: Seal,
    { message, hint, again }: NonNullable<ChunkWork['trouble']>,
  ): Promise<ChunkEnd> => {
    onTrouble(message, hint);
    await store.tellTrouble(id, seal.close(JSON.stringify({ message, hint }), 'trouble'));
    await wait(HOLD, undefined, { signal: stop }).catch(() => {});
    return { again };
  };

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
      await wait(HOLD, undefined, { signal: stop }).catch(() => {});
      return { again: UNREADABLE };
    }
    const ledger = await openQueueLedger(store, { batch: batch.id, chunk: job.chunk });
    const done = await work({ batch, number: job.chunk, items, ledger, seal }).catch((error: unknown) => {
      if (!(error instanceof MachineFailure)) throw error;
      const { message, hint } = error;
      return { left: items.length, trouble: { message, hint, again: AFTER_A_FAILURE } } as ChunkWork;
    });
    const { left, retry, trouble } = done;
    if (trouble) return inTrouble(batch, seal, trouble);
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

/** What a driver of a database throws, by its code: its words may hold an address. Null for what is no such thing. */
export function queueFailure(error: unknown): MachineFailure | null {
  if (error instanceof MachineFailure) return error;
  const { code, message = '' } = error as { readonly code?: string; readonly message?: string };
  if (code === undefined && !/connection|timeout|lock/i.test(message)) return null;
  return new MachineFailure(
    `The queue does not answer (${code ?? 'no answer'}).`,
    'Nothing is lost: it is tried again.',
  );
}
