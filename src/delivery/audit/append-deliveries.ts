import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DeliveryRecord } from './record.ts';

/** A clinic's record of what it handed out, one line for each. */
export interface Audit {
  /** On the disk when it resolves. */
  write(record: DeliveryRecord): Promise<void>;
  close(): Promise<void>;
}

/** Opens the record for more; several commands may write to it at the same time, a line at once. */
export async function openAudit(path: string): Promise<Audit> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600);
  return {
    async write(record) {
      await file.appendFile(`${JSON.stringify(record)}\n`);
      await file.datasync();
    },
    close: () => file.close(),
  };
}
