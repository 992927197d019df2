import type { QueueAddress } from './address.ts';
import { type Bullmq, type Dispatcher, openDispatcher } from './dispatcher.ts';
import type { QueueStore } from './store.ts';

/** A place that several machines share: what is to be done lies in its store, its dispatcher says where to look. */
export interface OpenQueue {
  readonly store: QueueStore;
  readonly dispatcher: Dispatcher;
  close(): Promise<void>;
}

/** Loads what the address needs, and nothing else. Throws MachineFailure. */
export async function openQueue({ kind, url }: QueueAddress): Promise<OpenQueue> {
  const { store, openBullmq } = kind === 'postgres' ? await onPostgres(url) : await onRedis(url);
  try {
    const dispatcher = await openDispatcher(await openBullmq());
    return {
      store,
      dispatcher,
      async close() {
        await dispatcher.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Parts {
  readonly store: QueueStore;
  openBullmq(): Promise<Bullmq>;
}

async function onPostgres(url: string): Promise<Parts> {
  const { openPool } = await import('./postgres/open-pool.ts');
  const { openPostgresStore } = await import('./postgres/store.ts');
  const { openBullmq } = await import('./postgres/bullmq.ts');
  return { store: openPostgresStore(await openPool(url)), openBullmq: () => openBullmq(url) };
}

async function onRedis(url: string): Promise<Parts> {
  const { openRedis } = await import('./redis/open-redis.ts');
  const { openRedisStore } = await import('./redis/store.ts');
  const { openBullmq } = await import('./redis/bullmq.ts');
  const redis = await openRedis(url);
  return { store: openRedisStore(redis), openBullmq: () => openBullmq(redis) };
}
