import type { Bullmq } from '../dispatcher.ts';
import { laterWith } from '../later.ts';
import { isAway } from './open-pool.ts';
import { BULLMQ_SCHEMA } from './tables.ts';

/** BullMQ on PostgreSQL, in tables of its own beside ours. */
export async function openBullmq(url: string): Promise<Bullmq> {
  const { createPostgresBackend, DelayedError, WaitingError, withBackend } = await import('bullmq');
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema: BULLMQ_SCHEMA, migrate: true, max: 3 };
  return {
    queue: (name) => new Queue(name, { connection }),
    worker: (name, handle, options) => new Worker(name, handle, { ...options, connection }),
    later: laterWith({ DelayedError, WaitingError }),
    isAway,
    giveUp: () => {},
    close: async () => {},
  };
}
