import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKeys } from '../../batch/index.ts';
import { type DeliveryRecord, openAudit } from '../../delivery/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import { type Row, type Seal, type StoredBatch, sealOf, statesOf } from '../../queue/index.ts';
import { nameRows } from '../batches/name-rows.ts';
import { writeStatus } from '../batches/status.ts';
import type { MailState } from '../emailing/status.ts';
import type { Queue } from './open-from.ts';

/** How many records of deliveries are in the record of this machine. */
const CURSOR = 'brought-home';
/** Records that are brought in one go. */
const TOGETHER = 5000;
/** More than workers can have under way: what one of them began earlier may come up before what others ended. */
const MAY_COME_LATER = 1000;

const WORDS = {
  sent: 'sent',
  failed: 'failed',
  deferred: 'deferred',
  'in-doubt': 'in doubt',
  start: 'in doubt',
  again: 'not sent',
  'again-in-doubt': 'in doubt',
} as const satisfies Record<Row['state'], MailState>;

/**
 * Brings what became of a batch to the machine that put it in: the records of its deliveries, once each, and who got what. Does
 * nothing where another machine did that. A batch must be over.
 */
export async function bringHome(
  batch: StoredBatch,
  { store, key }: Queue,
  { folder, audit, root }: { readonly folder: string; readonly audit: string; readonly root: string },
): Promise<void> {
  if (!existsSync(folder)) return;
  const cursor = join(folder, CURSOR);
  const before = Number(await readFile(cursor, 'utf8').catch(() => '0'));
  const seal = sealOf(key, batch.id);
  const record = await openAudit(audit);
  try {
    for (let at = Math.max(0, before - MAY_COME_LATER); ; at += TOGETHER) {
      const sealed = await store.records(batch.id, at, TOGETHER);
      const end = at + sealed.length;
      if (end <= before) break;
      await record.write(...openRecords(sealed, seal));
      // after the records: one that is written twice is read as one
      const bytes = new TextEncoder().encode(`${end}`);
      await writeAllWhole([{ path: cursor, bytes, confidential: true }]);
      if (sealed.length < TOGETHER) break;
    }
  } finally {
    await record.close();
  }
  const keys = await readKeys(folder);
  const { rows } = await nameRows(folder, { root, known: [] });
  if (!keys || rows.length === 0) return;
  const states = await statesOf(store, batch);
  const lines = rows.map(({ id, row, key: mine, left }) => {
    if (left) return [id, row, left.status, left.code].join(',');
    const state = states.get(mine);
    return [id, row, state ? WORDS[state.state] : 'not sent', state?.code ?? ''].join(',');
  });
  await writeStatus(folder, `${['id,row,status,code', ...lines].join('\n')}\n`);
}

/** What workers wrote down of deliveries. */
export const openRecords = (sealed: readonly string[], seal: Seal): readonly DeliveryRecord[] =>
  sealed.flatMap((record) => {
    const text = seal.open(record, 'delivery');
    return text === null ? [] : [JSON.parse(text) as DeliveryRecord];
  });
