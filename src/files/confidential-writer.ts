import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writevSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeFailure } from './write-whole.ts';

/** Writes many files into one folder, each whole or not at all, where only their owner may read them. */
export interface ConfidentialWriter {
  /**
   * Resolves when the file is on the disk under its name. Files that wait at the same time are flushed together.
   * Throws MachineFailure.
   */
  write(name: string, parts: readonly Uint8Array[]): Promise<void>;
}

interface Draft {
  readonly path: string;
  readonly draft: string;
  readonly file: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Files that are open at once. */
const TOGETHER = 128;

/**
 * The calls to the disk are synchronous: thousands of small files a second take half as long as through promises. What
 * one failure leaves behind is taken away.
 */
export function openConfidentialWriter(folder: string): ConfidentialWriter {
  // no other process writes under these names
  const nonce = randomBytes(6).toString('hex');
  let isThere = false;
  let drafts: Draft[] = [];
  let flushing = false;

  const flush = (): void => {
    const now = drafts;
    drafts = [];
    flushing = false;
    for (const draft of now) {
      try {
        flushAndClose(draft.file);
        renameSync(draft.draft, draft.path);
        draft.resolve();
      } catch (error) {
        discard(draft.draft);
        draft.reject(writeFailure(error, draft.path));
      }
    }
  };

  return {
    write: (name, parts) =>
      new Promise((resolve, reject) => {
        const path = join(folder, name);
        const draft = `${path}.${nonce}.tmp`;
        try {
          if (!isThere) {
            mkdirSync(folder, { recursive: true, mode: 0o700 });
            chmodSync(folder, 0o700);
            isThere = true;
          }
          const file = openSync(draft, 'wx', 0o600);
          drafts.push({ path, draft, file, resolve, reject });
          writeAll(file, parts);
        } catch (error) {
          const begun = drafts.find((one) => one.draft === draft);
          drafts = drafts.filter((one) => one !== begun);
          if (begun) closeSync(begun.file);
          discard(draft);
          reject(writeFailure(error, path));
          return;
        }
        if (drafts.length >= TOGETHER) flush();
        else if (!flushing) {
          flushing = true;
          setImmediate(flush);
        }
      }),
  };
}

/** Closed also when the disk would not: thousands of files that stay open leave no room for the next. */
function flushAndClose(file: number): void {
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // there is nothing where it would be
  }
}

/** A disk that is nearly full takes a part of the bytes and calls that a success. */
function writeAll(file: number, parts: readonly Uint8Array[]): void {
  let left = parts.filter(({ length }) => length > 0);
  while (left.length > 0) {
    let written = writevSync(file, left);
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
