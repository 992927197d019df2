import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../src/batch/journal/open-journal.ts';
import type { Ledger, Settlement } from '../../src/batch/ledger.ts';
import { type BatchPlan, runBatch } from '../../src/batch/run-batch.ts';

async function ledgerIn(folder: string): Promise<Ledger> {
  const opened = await openJournal({ folder, batch: 'b', input: 'i', now: () => new Date(0) });
  if (!opened.ok) throw new Error(opened.because);
  return opened.ledger;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'plainleaf-run-'));
const SENT: Settlement = { outcome: 'sent' };

const plan = (more: Partial<BatchPlan<string>>): BatchPlan<string> => ({
  items: ['a', 'b', 'c', 'd', 'e'],
  keyOf: (item) => item,
  handle: async () => SENT,
  lanes: 2,
  stop: new AbortController().signal,
  ...more,
});

describe('runBatch', () => {
  it('handles each item once, over two runs', async () => {
    const folder = newFolder();
    const handled: string[] = [];
    const stop = new AbortController();
    const first = await ledgerIn(folder);
    const run = await runBatch(
      plan({
        stop: stop.signal,
        handle: async (item) => {
          handled.push(item);
          if (item === 'b') stop.abort();
          return item === 'a' ? { outcome: 'failed', code: '550' } : SENT;
        },
      }),
      first,
    );
    await first.close();
    expect(run.reports).toMatchObject([
      { item: 'a', state: 'failed', code: '550' },
      { item: 'b', state: 'sent' },
    ]);
    expect(run.left).toBe(3);
    const second = await ledgerIn(folder);
    const again = await runBatch(
      plan({
        handle: async (item) => {
          handled.push(item);
          return SENT;
        },
      }),
      second,
    );
    await second.close();
    expect(again.reports.map(({ state }) => state)).toEqual(['failed', 'done', 'sent', 'sent', 'sent']);
    expect(handled.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('never handles more at a time than it has lanes, and begins none after a failure when told so', async () => {
    let now = 0;
    let most = 0;
    let tellBoth = (): void => {};
    const bothHaveBegun = new Promise<void>((resolve) => {
      tellBoth = resolve;
    });
    const ledger = await ledgerIn(newFolder());
    const run = await runBatch(
      plan({
        failFast: true,
        lanes: 2,
        handle: async (item) => {
          most = Math.max(most, ++now);
          if (now === 2) tellBoth();
          await bothHaveBegun;
          await new Promise((resolve) => setTimeout(resolve, 5));
          now--;
          return item === 'b' ? { outcome: 'failed' } : SENT;
        },
      }),
      ledger,
    );
    await ledger.close();
    expect(most).toBe(2);
    expect(run.left).toBeGreaterThanOrEqual(2);
  });

  it('makes ready what an item needs before it is claimed: what ends that leaves nothing in doubt', async () => {
    const folder = newFolder();
    const prepared: string[] = [];
    const ledger = await ledgerIn(folder);
    const prepare = async (item: string): Promise<string> => {
      prepared.push(item);
      if (item === 'c') throw new Error('the oven is out');
      return item.toUpperCase();
    };
    const handled: string[] = [];
    const handle = async (_: string, ready: string): Promise<Settlement> => {
      handled.push(ready);
      return SENT;
    };
    const items = ['a', 'b', 'c', 'd'];
    const run = runBatch({ ...plan({}), items, lanes: 1, prepare, handle }, ledger);
    await expect(run).rejects.toThrow('the oven is out');
    await ledger.close();
    expect(handled).toEqual(['A', 'B']);

    const resumed = await ledgerIn(folder);
    expect(await Promise.all(items.map((key) => resumed.look(key)))).toEqual(['done', 'done', 'go', 'go']);
    // nothing is made for whom nothing is done
    prepared.length = 0;
    const stop = new AbortController();
    const second = await runBatch(
      {
        ...plan({ stop: stop.signal }),
        items,
        lanes: 1,
        prepare: async (item: string) => {
          prepared.push(item);
          stop.abort();
          return item;
        },
        handle,
      },
      resumed,
    );
    expect(prepared).toEqual(['c']);
    // asked to stop while it was made ready, it is not begun
    expect(second.left).toBe(2);
    expect(handled).toEqual(['A', 'B']);
    expect(await resumed.look('c')).toBe('go');
    await resumed.close();
  });

  it('stops when the machine fails, and leaves what was being done in doubt', async () => {
    const folder = newFolder();
    const ledger = await ledgerIn(folder);
    const run = runBatch(
      plan({
        lanes: 1,
        handle: async (item) => {
          if (item === 'c') throw new Error('the cable is out');
          return SENT;
        },
      }),
      ledger,
    );
    await expect(run).rejects.toThrow('the cable is out');
    await ledger.close();
    const resumed = await ledgerIn(folder);
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map((key) => resumed.claim(key)));
    expect(claims).toEqual(['done', 'done', 'in-doubt', 'go']);
    await resumed.close();
  });
});
