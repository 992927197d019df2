import { stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { MachineFailure, SETTINGS_FILE } from '../../files/index.ts';

/** Where a project keeps what handouts are made from; all else is followed only when a handout turns out to use it. */
const FOLDERS = ['content', 'templates'];

export interface Following {
  /** Settled when every file is followed. */
  readonly ready: Promise<void>;
  /** Follows these files, too. Those that were saved after `since` are told at once. */
  also(paths: readonly string[], since: Date): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tells of each file of a project that is saved, added or removed, by its absolute path; also of files and folders
 * that were not there at first. Results and installed packages are not looked at.
 */
export function followFiles(
  root: string,
  tell: { saved(path: string): void; failed(failure: MachineFailure): void },
): Following {
  const more = new Set<string>();
  const isOurs = (path: string): boolean => {
    const parts = relative(root, path).split(sep);
    if (parts.some((part) => part === 'node_modules' || part === '.git')) return false;
    const [top = ''] = parts;
    return path === root || FOLDERS.includes(top) || parts.join('/') === SETTINGS_FILE || more.has(path);
  };
  const watcher = watch(root, { ignored: (path) => !isOurs(path), ignoreInitial: true });
  watcher.on('all', (_event, path) => tell.saved(path));
  watcher.on('error', (error) => tell.failed(cannotFollow(root, error)));
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async also(paths, since) {
      for (const path of paths) {
        const isOutside = relative(root, path).startsWith('..');
        if (isOutside || isOurs(path) || path.includes(`${sep}node_modules${sep}`)) continue;
        // its folder, too: a file that is moved away and back is noticed there
        for (const one of [path, dirname(path)]) more.add(one);
        watcher.add(dirname(path));
        const found = await stat(path).catch(() => null);
        if (found && found.ctime >= since) tell.saved(path);
      }
    },
    stop: () => watcher.close(),
  };
}

function cannotFollow(root: string, error: unknown): MachineFailure {
  const { code, message } = error as NodeJS.ErrnoException;
  const isFull = code === 'ENOSPC' || code === 'EMFILE';
  return new MachineFailure(
    `The files in ${root} cannot be watched (${code ?? message}).`,
    isFull
      ? 'This machine watches as many files as it may. Close other programs that watch files, or set CHOKIDAR_USEPOLLING=1.'
      : 'Set CHOKIDAR_USEPOLLING=1 to look at the files again and again instead.',
  );
}
