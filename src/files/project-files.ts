import { constants } from 'node:fs';
import { access, lstat, readdir, readFile, realpath } from 'node:fs/promises';
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
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');

/** Opens a folder for reading; nothing outside it can be reached. */
export function openFiles(root: string): ProjectFiles {
  const reach = async (path: string): Promise<string | null> => {
    const full = resolve(root, path);
    const inside = (base: string, target: string): boolean => {
      const way = relative(base, target);
      return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    };
    if (isAbsolute(path) || !inside(root, full)) throw new OutsideProject(path);
    try {
      const real = await realpath(full);
      if (!inside(await realpath(root), real)) throw new OutsideProject(path);
      return real;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    root,
    async read(path) {
      const full = await reach(path);
      if (full === null || !(await lstat(full)).isFile()) return null;
      try {
        await access(full, constants.R_OK);
        return await readFile(full);
      } catch (error) {
        throw new MachineFailure(
          `${path} cannot be read (${codeOf(error)}).`,
          'Check who may read the file.',
        );
      }
    },
    async list(folder) {
      const full = await reach(folder);
      if (full === null || !(await lstat(full)).isDirectory()) return [];
      return (await readdir(full)).toSorted();
    },
  };
}

/** A text file without its byte order mark, or null where there is none. */
export async function readText(files: ProjectFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path);
  return bytes && new TextDecoder('utf-8').decode(bytes);
}
