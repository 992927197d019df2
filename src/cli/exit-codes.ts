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
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
