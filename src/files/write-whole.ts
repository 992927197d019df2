import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MachineFailure } from './machine-failure.ts';

const HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Choose another folder with --out, or ask who may write there.',
  EPERM: 'Choose another folder with --out, or ask who may write there.',
  EROFS: 'The disk is read-only. Choose another folder with --out.',
  ENOSPC: 'The disk is full. Make room, then run the command again.',
  ENOTDIR: 'A part of the path is a file, not a folder. Choose another folder with --out.',
  EISDIR: 'A folder stands where the file should go. Move it, or choose another folder with --out.',
  EEXIST: 'A file stands where a folder should go. Move it, or choose another folder with --out.',
};

/** Level by level: Node's recursive mkdir never comes back from a file system such as /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeOneFolder(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await makeOneFolder(path);
  }
}

/** Fine where the folder is there already: another build may have made it a moment ago. */
async function makeOneFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(path)).isDirectory();
    if (!isThere) throw error;
  }
}

/**
 * Writes a file whole or not at all: under a temporary name beside its place, flushed to the disk, then renamed.
 * Throws MachineFailure; the old file, if any, then still stands.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await makeFolder(dirname(path));
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new MachineFailure(
      `${path} could not be written (${code}).`,
      HINTS[code] ?? 'Check the disk and the folder.',
    );
  }
}
