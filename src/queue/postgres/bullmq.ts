import type { Bullmq } from '../dispatcher.ts';
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
    async later(job, milliseconds, token) {
      // at once: the clocks of two machines need not agree about when that is
      if (milliseconds === 0) {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      await job.moveToDelayed(Date.now() + milliseconds, token);
      throw new DelayedError();
    },
    isAway,
    giveUp: () => {},
    close: async () => {},
  };
}
