import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, ...argv: readonly string[]): void => {
  execFileSync(command, argv, { stdio: 'ignore' });
};

/** Puts an empty disk of so many kilobytes at a folder. */
export function mountDisk(folder: string, kilobytes: number): void {
  mkdirSync(folder, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
}

/** Lets nobody write to a folder any more, not even root. */
export function makeReadOnly(folder: string): void {
  run('mount', '--bind', folder, folder);
  run('mount', '-o', 'remount,ro,bind', folder);
}

export const unmount = (folder: string): void => run('umount', '-l', folder);

/** Whether this user of this machine may mount. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-mount-'));
  try {
    mountDisk(folder, 64);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
