import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BatchPlan,
  type ItemState,
  openEmbeddedRunner,
  openJournal,
  type Runner,
  type Settlement,
} from '../../src/batch/index.ts';
import { openQueueRunner } from '../../src/queue/index.ts';
import { describeOnEach, openAt, type QueueServer } from './sites.ts';

/** A place where batches are run: a folder of this machine, or a queue. */
interface Site {
  /** One that works on a batch, alone or beside others. */
  runner(batch: string, how?: { readonly retryInDoubt?: boolean }): Promise<Runner>;
  /** True where several may work on a batch at the same time; else the second is refused. */
  readonly shared: boolean;
  close(): Promise<void>;
}

const KEY = Buffer.alloc(32, 7);

function embedded(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-runners-'));
  return {
    shared: false,
    async runner(batch, { retryInDoubt = false } = {}) {
      const opened = await openJournal({
        ...{ folder: join(folder, batch), batch, input: 'i', now: () => new Date() },
        ...{ retryInDoubt, retryFailed: true },
      });
      if (!opened.ok) throw new Error(opened.because);
      return openEmbeddedRunner(opened.ledger);
    },
    close: async () => {},
  };
}

const queued = (server: QueueServer): Site => ({
  shared: true,
  runner: async (batch, how = {}) => openQueueRunner(await openAt(server.url), { key: KEY, batch, ...how }),
  close: server.close,
});

const ITEMS = Array.from({ length: 25 }, (_, number) => `item-${number}`);
const SENT: Settlement = { outcome: 'sent' };

const plan = (handle: BatchPlan<string>['handle'], more: Partial<BatchPlan<string>> = {}) => ({
  items: ITEMS,
  keyOf: (item: string) => `key-${item}`,
  lanes: 3,
  stop: new AbortController().signal,
  handle,
  ...more,
});

const counted = (reports: readonly { readonly state: ItemState }[]): Partial<Record<ItemState, number>> => {
  const counts: Partial<Record<ItemState, number>> = {};
  for (const { state } of reports) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

function contract(open: () => Promise<Site>): void {
  let site: Site;
  let batches = 0;
  const nextBatch = (): string => `2026-11-24-${++batches}`;
  beforeAll(async () => {
    site = await open();
  }, 60_000);
  afterAll(() => site.close());
  const options = { timeout: 60_000 };

  it('does each item once, and nothing when it is run again', options, async () => {
    const batch = nextBatch();
    const handled: string[] = [];
    const handle = async (item: string) => {
      handled.push(item);
      return SENT;
    };
    for (const state of ['sent', 'done'] as const) {
      const runner = await site.runner(batch);
      const { reports, left } = await runner.run(plan(handle));
      await runner.close({ drain: true });
      expect(reports.map(({ item }) => item)).toEqual(ITEMS);
      expect(counted(reports)).toEqual({ [state]: ITEMS.length });
      expect(left).toBe(0);
    }
    expect(handled.toSorted()).toEqual(ITEMS.toSorted());
  });

  it('holds what ended between claim and end, and does it again only when told to', options, async () => {
    const batch = nextBatch();
    const handled: string[] = [];
    const hanging: string[] = [];
    const first = await site.runner(batch);
    const allHang = new Promise<void>((resolve) => {
      void first
        .run(
          plan((item) => {
            hanging.push(item);
            if (hanging.length === 3) resolve();
            return new Promise(() => {});
          }),
        )
        .catch(() => {});
    });
    await allHang;
    await first.close({ drain: false });

    const handle = async (item: string) => {
      handled.push(item);
      return SENT;
    };
    const second = await site.runner(batch);
    const resumed = await second.run(plan(handle));
    await second.close({ drain: true });
    expect(counted(resumed.reports)).toEqual({ sent: 22, 'in-doubt': 3 });
    expect(handled).not.toEqual(expect.arrayContaining(hanging));
    expect(new Set(handled).size).toBe(22);

    const third = await site.runner(batch, { retryInDoubt: true });
    const retried = await third.run(plan(handle));
    await third.close({ drain: true });
    expect(counted(retried.reports)).toEqual({ done: 22, sent: 3 });
    expect(handled.slice(22).toSorted()).toEqual(hanging.toSorted());
  });

  it('does again what was put off or failed', options, async () => {
    const batch = nextBatch();
    const first = await site.runner(batch);
    const run = await first.run(
      plan(async (item) => {
        if (item === 'item-3') return { outcome: 'deferred', code: '450' };
        return item === 'item-4' ? { outcome: 'failed', code: '550' } : SENT;
      }),
    );
    await first.close({ drain: true });
    expect(run.reports).toContainEqual({ item: 'item-3', state: 'deferred', code: '450' });
    expect(run.reports).toContainEqual({ item: 'item-4', state: 'failed', code: '550' });
    const again: string[] = [];
    const second = await site.runner(batch);
    const resumed = await second.run(
      plan(async (item) => {
        again.push(item);
        return SENT;
      }),
    );
    await second.close({ drain: true });
    expect(again.toSorted()).toEqual(['item-3', 'item-4']);
    expect(counted(resumed.reports)).toEqual({ done: 23, sent: 2 });
  });

  it('finishes what it has begun when it is told to stop, and begins nothing more', options, async () => {
    const batch = nextBatch();
    const handled: string[] = [];
    const stop = new AbortController();
    const handle = async (item: string) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      handled.push(item);
      if (handled.length === 4) stop.abort();
      return SENT;
    };
    const first = await site.runner(batch);
    const run = await first.run(plan(handle, { stop: stop.signal }));
    await first.close({ drain: true });
    expect(counted(run.reports)).toEqual({ sent: handled.length });
    expect(run.left).toBe(ITEMS.length - handled.length);
    expect(run.left).toBeGreaterThan(10);
    const second = await site.runner(batch);
    const rest = await second.run(plan(handle));
    await second.close({ drain: true });
    expect(rest.left).toBe(0);
    expect(counted(rest.reports)['in-doubt']).toBeUndefined();
    expect(handled.toSorted()).toEqual(ITEMS.toSorted());
  });

  it('drains when it is closed', options, async () => {
    const batch = nextBatch();
    const handled: string[] = [];
    const runner = await site.runner(batch);
    let isBegun = (): void => {};
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    const running = runner.run(
      plan(async (item) => {
        isBegun();
        await new Promise((resolve) => setTimeout(resolve, 100));
        handled.push(item);
        return SENT;
      }),
    );
    running.catch(() => {});
    await begun;
    await runner.close({ drain: true });
    expect(handled.length).toBeGreaterThan(0);
    expect(handled.length).toBeLessThan(ITEMS.length);
    const second = await site.runner(batch);
    const rest = await second.run(plan(async () => SENT));
    await second.close({ drain: true });
    expect(counted(rest.reports)).toEqual({
      done: handled.length,
      sent: ITEMS.length - handled.length,
    });
  });

  it('begins no other after a failure when told so', options, async () => {
    const runner = await site.runner(nextBatch());
    const { reports, left } = await runner.run(
      plan(async (item) => (item === 'item-1' ? { outcome: 'failed', code: 'x' } : SENT), {
        lanes: 1,
        failFast: true,
      }),
    );
    await runner.close({ drain: true });
    expect(counted(reports)).toEqual({ sent: 1, failed: 1 });
    expect(left).toBe(ITEMS.length - 2);
  });

  it('stops when the machine fails, and leaves what was being done in doubt', options, async () => {
    const batch = nextBatch();
    const runner = await site.runner(batch);
    const run = runner.run(
      plan(
        async (item) => {
          if (item === 'item-2') throw new Error('the cable is out');
          return SENT;
        },
        { lanes: 1 },
      ),
    );
    await expect(run).rejects.toThrow('the cable is out');
    await runner.close({ drain: true });
    const second = await site.runner(batch);
    const { reports } = await second.run(plan(async () => SENT));
    await second.close({ drain: true });
    expect(reports).toContainEqual({ item: 'item-2', state: 'in-doubt' });
    expect(counted(reports)['in-doubt']).toBe(1);
  });

  it('lets two work on one batch only where they can share it', options, async () => {
    const batch = nextBatch();
    const by: Record<string, string[]> = { one: [], two: [] };
    const handle = (name: string) => async (item: string) => {
      await new Promise((resolve) => setTimeout(resolve, 15));
      by[name]?.push(item);
      return SENT;
    };
    const one = await site.runner(batch);
    const running = one.run(plan(handle('one'), { lanes: 1 }));
    if (!site.shared) {
      await expect(site.runner(batch)).rejects.toThrow('busy');
      await running;
    } else {
      const two = await site.runner(batch);
      await Promise.all([running, two.run(plan(handle('two'), { lanes: 1 }))]);
      await two.close({ drain: true });
      expect(by.two?.length).toBeGreaterThan(0);
    }
    await one.close({ drain: true });
    expect([...(by.one ?? []), ...(by.two ?? [])].toSorted()).toEqual(ITEMS.toSorted());
  });
}

describe('the runner of this process', () => contract(async () => embedded()));

describeOnEach('the runner', (start) => contract(async () => queued(await start())));
