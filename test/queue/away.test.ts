import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Settlement } from '../../src/batch/index.ts';
import { openQueueRunner } from '../../src/queue/index.ts';
import { describeOnEach, openAt, type QueueServer } from './sites.ts';

const SENT: Settlement = { outcome: 'sent' };
const KEY = Buffer.alloc(32, 7);
const ITEMS = Array.from({ length: 300 }, (_, number) => `item-${number}`);

describeOnEach('a queue that goes away and comes back', (start) => {
  let server: QueueServer;
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server.close());

  it('loses nothing and does nothing twice', { timeout: 120_000 }, async () => {
    const handled: string[] = [];
    const gone = { atMost: 0 };
    const plan = {
      items: ITEMS,
      keyOf: (item: string) => `key-${item}`,
      lanes: 4,
      stop: new AbortController().signal,
      async handle(item: string) {
        await wait(10);
        handled.push(item);
        return SENT;
      },
    };
    const runners = await Promise.all(
      ['one', 'two'].map(async () => openQueueRunner(await openAt(server.url), { key: KEY, batch: 'b' })),
    );
    const running = Promise.all(runners.map((runner) => runner.run(plan)));
    for (const after of [40, 150]) {
      while (handled.length < after) await wait(5);
      await server.stop();
      const then = handled.length;
      await wait(500);
      // what had been claimed is finished; nothing is begun that no ledger knows of
      gone.atMost = Math.max(gone.atMost, handled.length - then);
      await server.start();
    }
    const [run] = await running;
    for (const runner of runners) await runner.close({ drain: true });
    expect(handled.toSorted()).toEqual(ITEMS.toSorted());
    expect(run?.left).toBe(0);
    expect(new Set(run?.reports.map(({ state }) => state))).toEqual(new Set(['sent']));
    expect(gone.atMost).toBeLessThanOrEqual(8);
  });
});
