import { setTimeout as wait } from 'node:timers/promises';
import { type BatchPlan, type BatchRun, type ItemReport, type Runner, runBatch } from '../batch/index.ts';
import { enqueue, type KeyedItem, resume, sealChunks } from './chunks.ts';
import type { Taking } from './dispatcher.ts';
import type { OpenQueue } from './open-queue.ts';
import { sealOf } from './seal.ts';
import { statesOf } from './states-of.ts';
import type { Row } from './store.ts';
import { takeChunks } from './take-chunks.ts';

interface Options {
  readonly key: Uint8Array;
  /** Of the batch: who runs it with the same id helps with it, or goes on with it. */
  readonly batch: string;
  /** What was in doubt is done again. */
  readonly retryInDoubt?: boolean;
}

/** Between two looks at how far a batch is, milliseconds. */
const PAUSE = 100;

/** Puts a batch into a queue and works on it, beside all others who do; items must be what JSON can hold. */
export function openQueueRunner(queue: OpenQueue, { key, batch, retryInDoubt = false }: Options): Runner {
  const { store } = queue;
  const seal = sealOf(key, batch);
  const closing = new AbortController();
  let taking: Taking | null = null;

  const putIn = async <T>(plan: Pick<BatchPlan<T>, 'items' | 'keyOf'>): Promise<number> => {
    const items = plan.items.map((item): KeyedItem<T> => ({ key: plan.keyOf(item), item }));
    const chunks = sealChunks(items, seal);
    const at = new Date().toISOString();
    const isNew = await enqueue(
      queue,
      {
        ...{ id: batch, input: batch, sealed: seal.close('', 'batch'), at },
        ...{ items: items.length, chunks: chunks.length, mayRepeat: true },
      },
      chunks,
    );
    if (!isNew) await resume(queue, batch, { inDoubt: retryInDoubt });
    return chunks.length;
  };

  const run = async <T, R>(plan: BatchPlan<T, R>): Promise<BatchRun<T>> => {
    const failures: unknown[] = [];
    const failed = new AbortController();
    const stop = AbortSignal.any([plan.stop, closing.signal, failed.signal]);
    const fail = (error: unknown): void => {
      failures.push(error);
      failed.abort();
    };
    const chunks = await putIn(plan);
    const before = await statesOf(store, { id: batch, chunks });
    taking = takeChunks<T>({
      queue,
      key,
      stop,
      async work({ items, ledger }) {
        const keys = new Map(items.map(({ key: row, item }) => [item, row]));
        try {
          const { reports, left } = await runBatch(
            {
              ...plan,
              items: items.map(({ item }) => item),
              keyOf: (item) => keys.get(item) ?? plan.keyOf(item),
              stop,
            },
            ledger,
          );
          if (plan.failFast && reports.some(({ state }) => state === 'failed')) await store.stop(batch);
          return { left };
        } catch (error) {
          fail(error);
          return { left: items.length };
        }
      },
      onTrouble: (message) => fail(new Error(message)),
      // of the queue: it is tried again until the queue is there
      onError: () => {},
    });
    await taking.ready;
    for (;;) {
      const progress = await store.progress(batch);
      if (!progress || progress.open === 0 || progress.stopped || stop.aborted || failures.length > 0) break;
      await wait(PAUSE);
    }
    if (!closing.signal.aborted) await taking.end({ drain: true });
    if (failures.length > 0) throw failures[0];
    return reportsOf(plan, before, await statesOf(store, { id: batch, chunks }));
  };
  return {
    run,
    async close({ drain }) {
      closing.abort();
      await taking?.end({ drain });
      await queue.close();
    },
  };
}

/** What became of each, in their order. */
function reportsOf<T, R>(
  { items, keyOf }: BatchPlan<T, R>,
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): BatchRun<T> {
  const reports = items.flatMap((item): ItemReport<T>[] => {
    const row = after.get(keyOf(item));
    if (!row || row.state === 'again') return [];
    const code = row.code === undefined ? {} : { code: row.code };
    if (row.state === 'start' || row.state === 'again-in-doubt') return [{ item, state: 'in-doubt' }];
    const wasDone = row.state === 'sent' && before.get(keyOf(item))?.state === 'sent';
    return [{ item, state: wasDone ? 'done' : row.state, ...code }];
  });
  return { reports, left: items.length - reports.length };
}
