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
    const ledger = await ledgerIn(newFolder());
    const run = await runBatch(
      plan({
        failFast: true,
        lanes: 2,
        handle: async (item) => {
          most = Math.max(most, ++now);
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
