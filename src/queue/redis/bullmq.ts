import type { Redis } from 'ioredis';
import type { Bullmq } from '../dispatcher.ts';
import { laterWith } from '../later.ts';
import { isAway } from './open-redis.ts';

/** BullMQ on Redis, under keys of its own beside ours. */
export async function openBullmq(redis: Redis): Promise<Bullmq> {
  const { DelayedError, Queue, WaitingError, Worker } = await import('bullmq');
  const common = { connection: redis, prefix: 'plainleaf:bullmq' };
  const lines = watchLines(redis);
  return {
    queue: (name) => new Queue(name, common),
    worker: (name, handle, options) => new Worker(name, handle, { ...options, ...common }),
    later: laterWith({ DelayedError, WaitingError }),
    isAway,
    giveUp() {
      // one that is told to end while it waits to connect anew says that it has ended only when it has tried once more
      for (const line of lines) {
        line.disconnect();
        line.connect().catch(() => {});
      }
    },
    close: async () => {},
  };
}

/** The connection, and all that BullMQ makes of it. */
function watchLines(redis: Redis): readonly Redis[] {
  const lines = [redis];
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (override) => {
    const line = duplicate(override);
    lines.push(line);
    return line;
  };
  return lines;
}
