import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
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
async function makeFolder(path: string, mode?: number): Promise<void> {
  try {
    await makeOneFolder(path, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await makeOneFolder(path, mode);
  }
}

/** Fine where the folder is there already: another build may have made it a moment ago. */
async function makeOneFolder(path: string, mode?: number): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(path)).isDirectory();
    if (!isThere) throw error;
  }
}

export interface WholeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Only its owner may read it, in a folder that only its owner may open; `file`: in one that stays as open as it is. */
  readonly confidential?: boolean | 'file';
}

/** Writes a file whole or not at all, as `writeAllWhole` does. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeAllWhole([{ path, bytes }]);
}

/**
 * Writes a file that is larger than memory, whole or not at all, as `writeAllWhole` does. What the chunks' maker throws
 * comes through as it is; then nothing is written.
 */
export async function writeChunksWhole(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  { confidential }: Pick<WholeFile, 'confidential'>,
): Promise<void> {
  let failure: { readonly error: unknown } | null = null;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      failure = { error };
      throw error;
    }
  }
  await writeDrafts([{ path, bytes: watched(), ...(confidential ? { confidential } : {}) }]).catch(
    (error) => {
      throw failure ? failure.error : error;
    },
  );
}

/**
 * Writes files that belong together, each whole or not at all: all of them under temporary names beside their places,
 * flushed to the disk, and only then renamed, so that a disk that fills up leaves no new file beside an old one.
 * Throws MachineFailure; the old files, if any, then still stand.
 */
export async function writeAllWhole(files: readonly WholeFile[]): Promise<void> {
  await writeDrafts(files);
}

interface Content extends Omit<WholeFile, 'bytes'> {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

async function writeDrafts(files: readonly Content[]): Promise<void> {
  const drafts = files.map((file) => ({
    ...file,
    draft: `${file.path}.${randomBytes(6).toString('hex')}.tmp`,
  }));
  let writing = '';
  try {
    for (const file of drafts) {
      writing = file.path;
      await writeDraft(file);
    }
    for (const { path, draft } of drafts) {
      writing = path;
      await rename(draft, path);
    }
  } catch (error) {
    for (const { draft } of drafts) await rm(draft, { force: true }).catch(() => {});
    throw writeFailure(error, writing);
  }
}

/** Why a file could not be written, and what to do. */
export function writeFailure(error: unknown, path: string): MachineFailure {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  const hint = HINTS[code] ?? 'Check the disk and the folder.';
  return new MachineFailure(`${path} could not be written (${code}).`, hint);
}

async function writeDraft({
  path,
  draft,
  bytes,
  confidential = false,
}: Content & { readonly draft: string }): Promise<void> {
  await makeFolder(dirname(path), confidential ? 0o700 : undefined);
  if (confidential === true) await chmod(dirname(path), 0o700);
  const file = await open(draft, 'wx', confidential ? 0o600 : undefined);
  try {
    // each goes on where the one before it has ended
    if (bytes instanceof Uint8Array) await file.writeFile(bytes);
    else for await (const chunk of bytes) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
  // a rename would fail there, after others have been done
  const inPlace = await stat(path).catch(() => null);
  if (inPlace?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
}
