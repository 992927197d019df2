import { type OpenQueue, openQueue, parseQueueAddress } from '../../src/queue/index.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { hasPostgres, startPostgres } from '../tools/postgres.ts';
import { startRedis } from '../tools/redis.ts';

export interface QueueServer {
  readonly url: string;
  /** All that is in it, and all that it wrote of what it did. */
  dump(): string;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Each kind of server that a queue can be on. `logged`: it writes down what it is told, where it can. */
export const QUEUE_SERVERS = {
  PostgreSQL: { isThere: hasPostgres(), start: startPostgres },
  Redis: { isThere: hasCommand('redis-server'), start: () => startRedis() },
} as const satisfies Record<
  string,
  { isThere: boolean; start(how: { logged: boolean }): Promise<QueueServer> }
>;

/** The same for each of them, where the machine has it. */
export function describeOnEach(title: string, body: (start: () => Promise<QueueServer>) => void): void {
  for (const [name, { isThere, start }] of Object.entries(QUEUE_SERVERS))
    describeWith(name, isThere, `${title} on ${name}`, () => body(() => start({ logged: true })));
}

export function openAt(url: string): Promise<OpenQueue> {
  const address = parseQueueAddress(url);
  if (!address) throw new Error('no address');
  return openQueue(address);
}
