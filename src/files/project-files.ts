import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { MachineFailure } from './machine-failure.ts';

/** A path that leads out of the project, by `..`, as an absolute path or through a symbolic link. */
export class OutsideProject extends Error {}

/** Files of one folder tree. Paths are relative to its root, with forward slashes. */
export interface ProjectFiles {
  readonly root: string;
  /** Null where there is no such file. Throws OutsideProject, or MachineFailure when it cannot be read. */
  read(path: string): Promise<Uint8Array | null>;
  /** Names of the entries of a folder, sorted; empty where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Another text for a file that was written anew, by its time and size; null where there is no such file. */
  stamp(path: string): Promise<string | null>;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error';

/** Not there, or named so that it cannot be: too long, a link that leads to itself. */
const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

/** Opens a folder for reading; nothing outside it can be reached. */
export function openFiles(root: string): ProjectFiles {
  const reach = async (path: string): Promise<string | null> => {
    const full = resolve(root, path);
    if (isAbsolute(path) || !isInside(root, full)) throw new OutsideProject(path);
    return orNothing(path, async () => {
      const real = await realpath(full);
      // where no link is on the way to the root, asking for that again can be spared
      if (!isInside(root, real) && !isInside(await realpath(root), real)) throw new OutsideProject(path);
      return real;
    });
  };
  return {
    root,
    async read(path) {
      const full = await reach(path);
      if (full === null || !(await stat(full)).isFile()) return null;
      return orNothing(path, () => readFile(full));
    },
    async list(folder) {
      const full = await reach(folder);
      if (full === null || !(await stat(full)).isDirectory()) return [];
      return ((await orNothing(folder, () => readdir(full))) ?? []).toSorted();
    },
    async stamp(path) {
      const full = await reach(path);
      const found = full === null ? null : await orNothing(path, () => stat(full));
      return found?.isFile() ? `${found.mtimeMs} ${found.size}` : null;
    },
  };
}

function isInside(base: string, target: string): boolean {
  const way = relative(base, target);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What the disk answers; null where there is nothing. Throws MachineFailure when it will not say. */
async function orNothing<T>(path: string, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OutsideProject) throw error;
    if (MISSING.has(codeOf(error))) return null;
    throw new MachineFailure(`${path} cannot be read (${codeOf(error)}).`, 'Check who may read it.');
  }
}

/** A text that is not UTF-8: another program saved it in another encoding. */
export class NotUtf8 extends Error {}

/** A text file without its byte order mark, or null where there is none. Throws NotUtf8. */
export async function readText(files: ProjectFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path);
  if (!bytes) return null;
  // text in UTF-16 is valid UTF-8 as long as its letters are plain, with a zero beside each
  if (bytes.includes(0)) throw new NotUtf8(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotUtf8(path);
  }
}
