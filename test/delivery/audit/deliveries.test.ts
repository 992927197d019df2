import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DeliveryRecord, openAudit, readDeliveries } from '../../../src/delivery/index.ts';

const record = (key: string, handout = 'tablets'): DeliveryRecord => ({
  at: '2026-11-24T12:00:00.000Z',
  channel: 'file',
  batch: '2026-11-24-1',
  key,
  row: 2,
  handout,
  version: '1.0.0',
  language: 'en',
  edition: 'handout',
  sha256: 'ab',
  outcome: 'sent',
});
const newFile = (): string =>
  join(mkdtempSync(join(tmpdir(), 'plainleaf-audit-')), 'audit/deliveries.ndjson');

async function write(path: string, ...keys: readonly string[]): Promise<void> {
  const audit = await openAudit(path);
  await audit.write(...keys.map((key) => record(key)));
  await audit.close();
}

describe('the record of deliveries', () => {
  it('is read as it was written, for its owner alone', async () => {
    const path = newFile();
    await write(path, 'a', 'b');
    const { sha256: _, ...read } = record('a');
    const { deliveries, unreadable } = await readDeliveries(path, 'tablets');
    expect(deliveries).toEqual([read, { ...read, key: 'b' }]);
    expect(unreadable).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('gives those of one handout, and the names of all', async () => {
    const path = newFile();
    await write(path, 'a');
    appendFileSync(path, `${JSON.stringify(record('b', 'inhaler'))}\n`);
    const { deliveries, handouts } = await readDeliveries(path, 'inhaler');
    expect(deliveries.map(({ key }) => key)).toEqual(['b']);
    expect([...handouts]).toEqual(['tablets', 'inhaler']);
  });

  it('goes on below a line that was torn, and tells which it is', async () => {
    const path = newFile();
    await write(path, 'a');
    writeFileSync(path, readFileSync(path, 'utf8') + JSON.stringify(record('torn')).slice(0, 40));
    await write(path, 'b');
    const { deliveries, unreadable } = await readDeliveries(path, 'tablets');
    expect(deliveries.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(unreadable).toEqual([2]);
  });

  it('reads channels and fields that it does not know', async () => {
    const path = newFile();
    await write(path, 'a');
    appendFileSync(path, `${JSON.stringify({ ...record('b'), channel: 'printer', tray: 2 })}\n`);
    const { deliveries } = await readDeliveries(path, 'tablets');
    expect(deliveries[1]?.channel).toBe('printer');
  });

  it('is empty where there is no file', async () => {
    expect(await readDeliveries(newFile(), 'tablets')).toMatchObject({ isThere: false, deliveries: [] });
  });

  it('stops what delivers where it cannot be written', async () => {
    const path = newFile();
    writeFileSync(join(path, '../..', 'audit'), 'a file where the folder should be');
    await expect(openAudit(path)).rejects.toThrow(/record of deliveries could not be written/);
  });
});
