import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, renameSync, rmSync, writev } from 'node:fs';
import { join } from 'node:path';
import { flush, flushFolder } from './flush-folder.ts';
import { writeFailure } from './write-whole.ts';

/** Writes many files into one folder, each whole or not at all, where only their owner may read them. */
export interface ConfidentialWriter {
  /** Resolves when the file is on the disk under its name. Throws MachineFailure. */
  write(name: string, parts: readonly Uint8Array[]): Promise<void>;
}

/**
 * Bytes are written and flushed by Node's threads, several files at once, while the next copies are made; the other calls
 * take less time than handing them to a thread. What one failure leaves behind is taken away.
 */
export function openConfidentialWriter(folder: string): ConfidentialWriter {
  // no other process writes under these names
  const nonce = randomBytes(6).toString('hex');
  const flushNames = shareFlush(() => flushFolder(folder));
  let isThere = false;

  const makeFolder = (): void => {
    if (isThere) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    isThere = true;
  };
  return {
    async write(name, parts) {
      const path = join(folder, name);
      const draft = `${path}.${nonce}.tmp`;
      try {
        makeFolder();
        await writeFlushed(draft, parts);
        renameSync(draft, path);
        await flushNames();
      } catch (error) {
        discard(draft);
        throw writeFailure(error, path);
      }
    },
  };
}

/** Closed also when the disk would not: thousands of files that stay open leave no room for the next. */
async function writeFlushed(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    await writeAll(file, parts);
    await flush(file);
  } finally {
    closeSync(file);
  }
}

/** A disk that is nearly full takes a part of the bytes and calls that a success. */
async function writeAll(file: number, parts: readonly Uint8Array[]): Promise<void> {
  let left = parts.filter(({ length }) => length > 0);
  while (left.length > 0) {
    let written = await writeSome(file, left);
    if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    const rest: Uint8Array[] = [];
    for (const part of left) {
      if (written >= part.length) written -= part.length;
      else {
        rest.push(part.subarray(written));
        written = 0;
      }
    }
    left = rest;
  }
}

const writeSome = (file: number, parts: readonly Uint8Array[]): Promise<number> =>
  new Promise((resolve, reject) => {
    writev(file, parts, (error, written) => (error ? reject(error) : resolve(written)));
  });

/** All who wait when a flush begins share it. */
function shareFlush(flush: () => Promise<void>): () => Promise<void> {
  let next: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    if (!next) {
      next = last.then(() => {
        next = null;
        return flush();
      });
      last = next.catch(() => {});
    }
    return next;
  };
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // there is nothing where it would be
  }
}
