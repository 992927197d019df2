import { execFile } from 'node:child_process';
import type { RunCommand } from './machine-check.ts';

/** Milliseconds after which a command is taken for one that does not answer. */
const PATIENCE = 15_000;

/** Runs a command and returns what it says, on whichever stream. Finds it by the PATH of `env`. */
export const runCommand =
  (env: Readonly<Record<string, string | undefined>>): RunCommand =>
  (command, args) =>
    new Promise((resolve) => {
      execFile(command, [...args], { env: { ...env }, timeout: PATIENCE }, (error, stdout, stderr) => {
        resolve(error ? null : `${stdout}${stderr}`.trim());
      });
    });
