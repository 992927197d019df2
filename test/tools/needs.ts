import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** True when the machine has a command of this name. */
export function hasCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Tests that need a tool the machine may lack: they are skipped with a line that says so, and in CI, where every
 * tool must be there, they run and fail.
 */
export function describeWith(tool: string, present: boolean, title: string, body: () => void): void {
  if (present || process.env.CI) describe(title, body);
  else describe.skip(`${title} (skipped: this machine has no ${tool})`, body);
}
