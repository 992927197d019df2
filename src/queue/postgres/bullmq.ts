import type { Bullmq } from '../dispatcher.ts';
import { BULLMQ_SCHEMA } from './tables.ts';

/** BullMQ on PostgreSQL, in tables of its own beside ours. */
export async function openBullmq(url: string): Promise<Bullmq> {
  const { createPostgresBackend, DelayedError, withBackend } = await import('bullmq');
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema: BULLMQ_SCHEMA, migrate: true, max: 3 };
  return {
    queue: (name) => new Queue(name, { connection }),
    worker: (name, handle, options) => new Worker(name, handle, { ...options, connection }),
    async delayed(job, milliseconds, token) {
      await job.moveToDelayed(Date.now() + milliseconds, token);
      throw new DelayedError();
    },
    close: async () => {},
  };
}
