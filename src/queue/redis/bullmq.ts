import type { Redis } from 'ioredis';
import type { Bullmq } from '../dispatcher.ts';

/** BullMQ on Redis, under keys of its own beside ours. */
export async function openBullmq(redis: Redis): Promise<Bullmq> {
  const { DelayedError, Queue, Worker } = await import('bullmq');
  const common = { connection: redis, prefix: 'plainleaf:bullmq' };
  return {
    queue: (name) => new Queue(name, common),
    worker: (name, handle, options) => new Worker(name, handle, { ...options, ...common }),
    async delayed(job, milliseconds, token) {
      await job.moveToDelayed(Date.now() + milliseconds, token);
      throw new DelayedError();
    },
    close: async () => {},
  };
}
