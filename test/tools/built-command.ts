import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { Run } from './project.ts';
import { REPOSITORY } from './shipped.ts';

export interface Started {
  readonly child: ChildProcess;
  readonly done: Promise<Run>;
}

/** Starts the built command in a folder, as a process of its own. A code of -1 is a death by a signal. */
export function startBuilt(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(process.execPath, [join(REPOSITORY, 'dist/src/cli/main.js'), ...argv], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const done = new Promise<Run>((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
  return { child, done };
}

export const runBuilt = (...started: Parameters<typeof startBuilt>): Promise<Run> =>
  startBuilt(...started).done;
