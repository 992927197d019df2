import type { Problem } from '../model/index.ts';

/** What the process's exit code says. */
export const EXIT = {
  done: 0,
  /** Something in the content must be mended. */
  content: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** The machine would not: a folder not writable, a full disk, a failed render. */
  machine: 3,
  timeout: 4,
  /** Some of a batch failed; the rest is done. */
  partFailed: 5,
  /** Stopped before its end; the same command with --resume goes on. */
  resumable: 75,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Problems that are not a matter of the content. */
const NOT_CONTENT: Readonly<Record<string, ExitCode>> = {
  'limits/timeout': EXIT.timeout,
  'limits/memory': EXIT.machine,
  'limits/crash': EXIT.machine,
};

/** Most serious first: what only a person at the machine can mend goes before what may pass by trying again. */
const SEVEREST = [EXIT.machine, EXIT.timeout, EXIT.content] as const;

/** The code of the most serious of what is wrong; `strict`: warnings count as errors. */
export function exitCodeOf(problems: readonly Problem[], { strict }: { readonly strict: boolean }): ExitCode {
  const codes = problems
    .filter(({ severity }) => strict || severity === 'error')
    .map(({ code }) => NOT_CONTENT[code] ?? EXIT.content);
  return SEVEREST.find((code) => codes.includes(code)) ?? EXIT.done;
}
