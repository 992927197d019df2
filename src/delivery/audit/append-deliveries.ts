import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MachineFailure } from '../../files/index.ts';
import type { DeliveryRecord } from './record.ts';

/** A clinic's record of what it handed out, one line for each. */
export interface Audit {
  /** On the disk when it resolves. */
  write(...records: readonly DeliveryRecord[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the record for more; several commands may write to it at the same time, whole lines at once. Lines that wait for
 * the disk at the same time share a flush. Throws MachineFailure when the disk would not.
 */
export async function openAudit(path: string): Promise<Audit> {
  const file = await openForMore(path).catch(refuse);
  let waiting = '';
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    const lines = waiting;
    waiting = '';
    next = null;
    await file.appendFile(lines);
    await file.datasync();
  };
  return {
    write: async (...records) => {
      waiting += records.map((record) => `${JSON.stringify(record)}\n`).join('');
      // after one that has failed nothing is written any more: its lines may be torn
      next ??= last.then(flush);
      last = next;
      await next.catch(refuse);
    },
    close: async () => {
      await last.catch(() => {});
      await file.close();
    },
  };
}

async function openForMore(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o600);
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
  // a line that was torn by the end of its process must not swallow the next
  if (bytesRead > 0 && buffer[0] !== 0x0a) await file.appendFile('\n');
  return file;
}

function refuse(error: unknown): never {
  if (error instanceof MachineFailure) throw error;
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  throw new MachineFailure(
    `The record of deliveries could not be written (${code}), so nothing more is delivered.`,
    code === 'ENOSPC'
      ? 'The disk is full. Make room, then resume.'
      : 'Mend the disk or the folder, then resume.',
  );
}
