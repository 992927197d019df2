import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKeys } from '../../batch/index.ts';
import { openAudit } from '../../delivery/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import { type Row, type StoredBatch, statesOf } from '../../queue/index.ts';
import { nameRows } from '../batches/name-rows.ts';
import { statusLines, writeStatus } from '../batches/status.ts';
import type { MailState } from '../emailing/status.ts';
import { deliveriesOf } from './deliveries-of.ts';
import type { Queue } from './open-from.ts';

/** How many records of deliveries are in the record of this machine. */
const CURSOR = 'brought-home';
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
  queue: Queue,
  { folder, audit, root }: { readonly folder: string; readonly audit: string; readonly root: string },
): Promise<void> {
  if (!existsSync(folder)) return;
  const cursor = join(folder, CURSOR);
  const before = Number(await readFile(cursor, 'utf8').catch(() => '0'));
  const record = await openAudit(audit);
  try {
    for await (const { records, end } of deliveriesOf(batch, queue, Math.max(0, before - MAY_COME_LATER))) {
      if (end <= before) break;
      await record.write(...records);
      // after the records: one that is written twice is read as one
      const bytes = new TextEncoder().encode(`${end}`);
      await writeAllWhole([{ path: cursor, bytes, confidential: true }]);
    }
  } finally {
    await record.close();
  }
  const keys = await readKeys(folder);
  const { rows } = await nameRows(folder, { root, known: [] });
  if (!keys || rows.length === 0) return;
  const states = await statesOf(queue.store, batch);
  const lines = rows.map(({ id, row, key: mine, left }) => {
    if (left) return [id, row, left.status, left.code] as const;
    const state = states.get(mine);
    return [id, row, state ? WORDS[state.state] : 'not sent', state?.code ?? ''] as const;
  });
  await writeStatus(folder, statusLines(lines));
}
