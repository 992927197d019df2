import { closeSync, fsync, openSync } from 'node:fs';

/** A file that is new or renamed is only surely there when its folder is on the disk, too. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = openSync(folder, 'r');
  try {
    await flush(handle);
  } finally {
    closeSync(handle);
  }
}

/** All that was written to an open file or folder is on the disk when it resolves. */
export const flush = (file: number): Promise<void> =>
  new Promise((resolve, reject) => {
    fsync(file, (error) => (error ? reject(error) : resolve()));
  });
