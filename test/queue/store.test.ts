import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenQueue } from '../../src/queue/index.ts';
import { describeOnEach, openAt, type QueueServer } from './sites.ts';

describeOnEach('the database of a queue', (start) => {
  let server: QueueServer;
  let one: OpenQueue;
  let two: OpenQueue;
  beforeAll(async () => {
    server = await start();
    [one, two] = await Promise.all([openAt(server.url), openAt(server.url)]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([one.close(), two.close()]);
    await server.close();
  });

  const batch = (id: string, input: string, mayRepeat = false) => ({
    ...{ id, input, mayRepeat, sealed: `sealed ${id}`, items: 2, chunks: 1, at: '2026-11-24T12:00:00Z' },
  });
  const CHUNKS = [{ number: 0, items: 2, rows: 'rows' }];
  const attempt = (id: string, key: string, claim: string) => ({ batch: id, chunk: 0, key, claim });

  it('takes one of two batches that two machines make of the same at the same time', async () => {
    const added = await Promise.all([
      one.store.add(batch('once-1', 'the same'), CHUNKS),
      two.store.add(batch('once-2', 'the same'), CHUNKS),
    ]);
    expect(added.toSorted()).toEqual([false, true]);
    expect((await one.store.list()).filter(({ input }) => input === 'the same')).toHaveLength(1);
    // one that is asked for again is another
    expect(await two.store.add(batch('once-3', 'the same', true), CHUNKS)).toBe(true);
    // and the very same, whose answer was lost, is there
    expect(await two.store.add(batch('once-3', 'the same', true), CHUNKS)).toBe(true);
    expect(await two.store.add({ ...batch('once-3', 'other'), sealed: 'another' }, CHUNKS)).toBe(false);
  });

  it('gives a row to one attempt, also when both ask at once or the answer was lost', async () => {
    await one.store.add(batch('claims', 'claims'), CHUNKS);
    const answers = await Promise.all([
      one.store.claim(attempt('claims', 'a', 'one')),
      two.store.claim(attempt('claims', 'a', 'two')),
    ]);
    expect(answers.toSorted()).toEqual(['mine', 'start']);
    const winner = answers[0] === 'mine' ? 'one' : 'two';
    const loser = winner === 'one' ? 'two' : 'one';
    expect(await two.store.claim(attempt('claims', 'a', winner))).toBe('mine');
    expect(await one.store.settle(attempt('claims', 'a', loser), { state: 'sent' })).toBe(false);
    const end = { state: 'sent', record: 'a record' } as const;
    expect(await one.store.settle(attempt('claims', 'a', winner), end)).toBe(true);
    expect(await two.store.settle(attempt('claims', 'a', winner), end)).toBe(true);
    expect(await one.store.claim(attempt('claims', 'a', 'three'))).toBe('sent');
    // its record is kept once
    expect(await one.store.records('claims', 0, 10)).toEqual(['a record']);
    expect(await one.store.records('claims', 1, 10)).toEqual([]);
  });

  it('still calls in doubt what was to be tried again and was not', async () => {
    const { store } = one;
    await store.add(batch('doubt', 'doubt'), CHUNKS);
    await store.claim(attempt('doubt', 'a', 'one'));
    await store.claim(attempt('doubt', 'b', 'one'));
    await store.settle(attempt('doubt', 'b', 'one'), { state: 'failed', code: '550' });
    // of a part that is open somebody may be doing it
    await store.reopen('doubt', { inDoubt: true });
    expect((await store.states('doubt', 0)).get('a')).toEqual({ state: 'start' });
    expect(await store.progress('doubt')).toMatchObject({ underWay: 1, inDoubt: 0 });
    await store.closeChunk('doubt', 0, 'rest');
    expect(await store.progress('doubt')).toMatchObject({ underWay: 0, inDoubt: 1, open: 0 });
    await store.reopen('doubt', { inDoubt: true });
    await store.stop('doubt');
    expect((await store.states('doubt', 0)).get('a')?.state).toBe('again-in-doubt');
    expect((await store.states('doubt', 0)).get('b')?.state).toBe('again');
    expect(await store.progress('doubt')).toMatchObject({ inDoubt: 1, failed: 0, stopped: true });
    // who had it all the time can still say how it ended
    expect(await store.settle(attempt('doubt', 'a', 'one'), { state: 'sent' })).toBe(true);
    expect(await store.progress('doubt')).toMatchObject({ inDoubt: 0, sent: 1 });
  });

  it('begins nothing of a batch that was cancelled', async () => {
    const { store } = one;
    await store.add(batch('stopped', 'stopped'), CHUNKS);
    await store.stop('stopped');
    expect(await two.store.claim(attempt('stopped', 'a', 'one'))).toBe('stopped');
    await store.reopen('stopped', { inDoubt: false });
    expect(await two.store.claim(attempt('stopped', 'a', 'one'))).toBe('mine');
  });

  it('does not get people back that it was told to forget', async () => {
    const { store } = one;
    await store.add(batch('forgotten', 'forgotten'), CHUNKS);
    expect(await store.rows('forgotten', 0)).toBe('rows');
    await store.forget('forgotten');
    // by a worker that was at its last row
    await store.closeChunk('forgotten', 0, 'rest');
    expect(await store.rows('forgotten', 0)).toBeNull();
    await store.reopen('forgotten', { inDoubt: true });
    expect(await store.openChunks('forgotten')).toEqual([]);
    expect(await store.progress('forgotten')).toMatchObject({ open: 0, items: 2 });
  });

  it('gives all who share turns one after the other, by one clock, and others their own', async () => {
    const taken = await Promise.all(
      Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? one : two).store.takeTurn('mail', 1000)),
    );
    taken.sort((a, b) => a - b);
    expect(taken[0]).toBeLessThan(50);
    for (const [index, left] of taken.entries()) {
      expect(left).toBeGreaterThan(1000 * index - 500);
      expect(left).toBeLessThanOrEqual(1000 * index + 50);
    }
    expect(await two.store.takeTurn('other mail', 1000)).toBeLessThan(50);
    const first = await one.store.takeTurn('soon over', 100);
    await new Promise((go) => setTimeout(go, 250));
    // nobody came in the meantime: no turn is kept for later
    expect([first < 50, (await two.store.takeTurn('soon over', 100)) < 50]).toEqual([true, true]);
    expect(await one.store.takeTurn('soon over', 100)).toBeGreaterThan(20);
  });
});
