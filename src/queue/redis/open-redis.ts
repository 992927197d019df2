import type { Redis } from 'ioredis';
import { MachineFailure } from '../../files/index.ts';
import { away } from '../patience.ts';

const LONGEST_PAUSE = 5000;

/** What a Redis must be set to, so that a ledger in it forgets nothing; why, and how to set it. */
const MUST_BE = [
  [
    'appendonly',
    'yes',
    'it keeps nothing on the disk: when it starts anew it has forgotten who was mailed',
    'Set “appendonly yes” and “appendfsync always” in redis.conf',
  ],
  [
    'appendfsync',
    'always',
    'it does not wait for its disk: after a power cut it has forgotten the last who were mailed',
    'Set “appendfsync always” in redis.conf',
  ],
  [
    'maxmemory-policy',
    'noeviction',
    'it throws away what it knows when its memory is full',
    'Set “maxmemory-policy noeviction” in redis.conf',
  ],
] as const;

/** A connection that comes back by itself; what was asked in between is asked then. Throws MachineFailure. */
export async function openRedis(url: string): Promise<Redis> {
  const { Redis: Client } = await import('ioredis');
  let isOpen = false;
  const redis = new Client(url, {
    lazyConnect: true,
    connectTimeout: 10_000,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isOpen ? Math.min(100 * times, LONGEST_PAUSE) : null),
  });
  let failure: unknown;
  redis.on('error', (error) => {
    failure = error;
  });
  try {
    await redis.connect();
    isOpen = true;
    await refuseForgetful(redis);
    return redis;
  } catch (error) {
    redis.disconnect();
    throw error instanceof MachineFailure ? error : away(failure ?? error);
  }
}

/** Of one that reads its disk, has no room, or stands by for another: it answers, and does nothing. */
const AWAY = /\b(?:LOADING|MISCONF|OOM|BUSY|READONLY|MASTERDOWN|TRYAGAIN)\b/;

export const isAway = (error: unknown): boolean => error instanceof Error && AWAY.test(error.message);

/** Sends twice what it forgets: a Redis that may forget is none for a ledger. */
async function refuseForgetful(redis: Redis): Promise<void> {
  for (const [setting, wanted, because, hint] of MUST_BE) {
    const answer = await redis.config('GET', setting).catch(() => null);
    if (answer === null)
      throw new MachineFailure(
        'This Redis does not tell how it is set (CONFIG GET is not allowed), so nobody knows whether it forgets.',
        'Let the user of PLAINLEAF_QUEUE ask (ACL: +config|get), or take PostgreSQL.',
      );
    if (answer.at(1) !== wanted)
      throw new MachineFailure(
        `This Redis is not fit to remember who was mailed: ${because}.`,
        `${hint}, or take PostgreSQL. See docs/how-to/scale.md.`,
      );
  }
}
