import type { FileHandle } from 'node:fs/promises';
import { MachineFailure } from '../../files/index.ts';

/** Writes lines that are on the disk when the promise resolves. */
export interface Appender {
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

type Disk = Pick<FileHandle, 'write' | 'datasync' | 'close'>;

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends lines to an open file. Lines that wait for the disk at the same time share one flush. After the first failure
 * nothing is written any more: what follows a gap could not be trusted.
 * @param position bytes that the file has.
 */
export function appendTo(disk: Disk, position: number): Appender {
  let waiting: Waiting[] = [];
  let flushing: Promise<void> | null = null;
  let broken: MachineFailure | null = null;
  let end = position;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      try {
        if (broken) throw broken;
        end += await writeAll(disk, Buffer.from(now.map(({ line }) => `${line}\n`).join('')), end);
        await disk.datasync();
        for (const { resolve } of now) resolve();
      } catch (error) {
        broken ??= asFailure(error);
        for (const { reject } of now) reject(broken);
      }
    }
    flushing = null;
  };

  return {
    append: (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        flushing ??= flush();
      }),
    close: async () => {
      await flushing;
      await disk.close();
    },
  };
}

/** A disk that is nearly full takes a part of the bytes and calls that a success. */
async function writeAll(disk: Disk, bytes: Buffer, position: number): Promise<number> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await disk.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
  return done;
}

function asFailure(error: unknown): MachineFailure {
  if (error instanceof MachineFailure) return error;
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return new MachineFailure(
    `The journal could not be written (${code}), so nothing more is sent.`,
    code === 'ENOSPC' ? 'The disk is full. Make room, then resume.' : 'Mend the disk, then resume.',
  );
}
