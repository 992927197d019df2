import { appendFileSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOURNAL_FILE, type JournalOptions, openJournal } from '../../../src/batch/journal/open-journal.ts';
import type { Ledger } from '../../../src/batch/ledger.ts';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'plainleaf-batch-')), 'b1');
const now = (): Date => new Date('2026-11-28T10:00:00Z');

const openIn = (folder: string, more: Partial<JournalOptions> = {}) =>
  openJournal({ folder, batch: 'b1', input: 'i1', now, ...more });

async function ledgerIn(folder: string, more: Partial<JournalOptions> = {}): Promise<Ledger> {
  const opened = await openIn(folder, more);
  if (!opened.ok) throw new Error(opened.because);
  return opened.ledger;
}

describe('a ledger on disk', () => {
  it('gives each key once, and remembers how it ended', async () => {
    const folder = newFolder();
    const first = await ledgerIn(folder);
    for (const key of ['a', 'b', 'c', 'd', 'e']) expect(await first.claim(key)).toBe('go');
    await first.settle('a', { outcome: 'sent', sha256: 'f00' });
    await first.settle('b', { outcome: 'failed', code: '550' });
    await first.settle('c', { outcome: 'deferred', code: '450' });
    await first.settle('d', { outcome: 'in-doubt' });
    expect(await first.claim('a')).toBe('done');
    expect(await first.claim('e')).toBe('in-doubt');
    await first.close();

    const second = await ledgerIn(folder);
    const claims = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => second.claim(key)));
    expect(claims).toEqual(['done', 'failed', 'go', 'in-doubt', 'in-doubt', 'go']);
    await second.close();
  });

  it('does what is in doubt again only when told to, and what failed likewise', async () => {
    const folder = newFolder();
    const first = await ledgerIn(folder);
    await first.claim('a');
    await first.claim('b');
    await first.settle('b', { outcome: 'failed', code: '550' });
    await first.close();
    const second = await ledgerIn(folder, { retryInDoubt: true });
    expect(await second.claim('a')).toBe('go');
    // the one that is being done now is not given to another
    expect(await second.claim('a')).toBe('in-doubt');
    expect(await second.claim('b')).toBe('failed');
    await second.close();
    const third = await ledgerIn(folder, { retryFailed: true });
    expect(await third.claim('b')).toBe('go');
    expect(await third.claim('a')).toBe('in-doubt');
    await third.close();
  });

  it('belongs to no input where its process ended before the first line', async () => {
    const folder = newFolder();
    expect(await openIn(folder, { existing: true })).toMatchObject({ ok: false, because: 'empty' });
    writeFileSync(join(folder, JOURNAL_FILE), '{"journal":1,"ba');
    expect(await openIn(folder, { existing: true })).toMatchObject({ ok: false, because: 'empty' });
    await (await ledgerIn(folder)).close();
    expect((await openIn(folder, { existing: true, input: 'i2' })).ok).toBe(false);
    await (await ledgerIn(folder, { existing: true })).close();
  });

  it('looks at a key without taking it', async () => {
    const ledger = await ledgerIn(newFolder());
    expect(await ledger.look('a')).toBe('go');
    expect(await ledger.claim('a')).toBe('go');
    expect(await ledger.look('a')).toBe('in-doubt');
    await ledger.settle('a', { outcome: 'sent' });
    expect(await ledger.look('a')).toBe('done');
    await ledger.close();
  });

  it('has a start on the disk before it gives a key', async () => {
    const folder = newFolder();
    const ledger = await ledgerIn(folder);
    await ledger.claim('a');
    expect(readFileSync(join(folder, JOURNAL_FILE), 'utf8').split('\n')[1]).toContain(
      '"is":"start","key":"a"',
    );
    await ledger.close();
  });

  it('cuts off a line that was not finished, at any byte', async () => {
    const folder = newFolder();
    const ledger = await ledgerIn(folder);
    await ledger.claim('a');
    await ledger.settle('a', { outcome: 'sent' });
    await ledger.close();
    const path = join(folder, JOURNAL_FILE);
    const whole = readFileSync(path);
    const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a).map((at) => at + 1);
    for (let length = 0; length <= whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      const resumed = await ledgerIn(folder);
      const lines = ends.filter((end) => end <= length).length;
      expect(await resumed.claim('a'), `${length} bytes`).toBe(
        (['go', 'go', 'in-doubt', 'done'] as const)[lines],
      );
      await resumed.close();
      for (const line of readFileSync(path, 'utf8').split('\n').slice(0, -1))
        expect(() => JSON.parse(line)).not.toThrow();
    }
  });

  it('refuses a journal with a spoilt line, other input, and a second runner', async () => {
    const folder = newFolder();
    const ledger = await ledgerIn(folder);
    await ledger.claim('a');
    expect(await openIn(folder)).toMatchObject({ ok: false, because: 'busy' });
    await ledger.close();
    expect(await openIn(folder, { input: 'i2' })).toMatchObject({ ok: false, because: 'other-input' });
    appendFileSync(join(folder, JOURNAL_FILE), 'nonsense\n');
    expect(await openIn(folder)).toMatchObject({ ok: false, because: 'spoilt', detail: 'line 3' });
    expect(await openIn(folder)).toMatchObject({ ok: false, because: 'spoilt' });
  });

  it('lets nobody else read it', async () => {
    const folder = newFolder();
    await (await ledgerIn(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  it('settles nothing that was not claimed', async () => {
    const ledger = await ledgerIn(newFolder());
    await expect(ledger.settle('a', { outcome: 'sent' })).rejects.toThrow('nobody had claimed');
    await ledger.close();
  });
});
