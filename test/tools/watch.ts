import { runCommandLine } from '../../src/cli/run.ts';
import { IN_THIS_THREAD } from './project.ts';

/** A watch that runs in this process. */
export interface Watching {
  /** What was said on stderr since the last `until`, once it matches. Rejects with what was said when the watch ends before. */
  until(expected: RegExp): Promise<string>;
  /** The next rebuild as `--json` tells it. */
  nextRound(): Promise<{
    readonly changed: readonly string[];
    readonly files: readonly { readonly slug: string; readonly paper: string }[];
    readonly problems: readonly Readonly<Record<string, unknown>>[];
    readonly stale: readonly string[];
  }>;
  /** How many rebuilds were told until now. */
  rounds(): number;
  /** Ctrl-C; the exit code. */
  interrupt(): Promise<number>;
  readonly ended: Promise<number>;
}

/** Runs `build --watch --json` in a folder until it is interrupted. */
export function watchIn(cwd: string, argv: readonly string[] = []): Watching {
  let err = '';
  const lines: string[] = [];
  let told = 0;
  let hasEnded = false;
  const interrupt = new AbortController();
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  const ended = runCommandLine(['build', '--watch', '--json', '--paper', 'a4', ...argv], {
    cwd,
    env: {},
    now: () => new Date(),
    watched: false,
    color: false,
    interrupted: interrupt.signal,
    openWorkers: async () => IN_THIS_THREAD,
    out: (text) => {
      lines.push(text);
      told++;
      wake();
    },
    input: async () => new Uint8Array(),
    err: (text) => {
      err += text;
      wake();
    },
  }).finally(() => {
    hasEnded = true;
    wake();
  });
  const soon = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined && !hasEnded) return;
        waiting.delete(look);
        if (found === undefined) reject(new Error(`the watch ended and had said:\n${err}`));
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    until: (expected) =>
      soon(() => {
        if (!expected.test(err)) return undefined;
        const said = err;
        err = '';
        return said;
      }),
    nextRound: () =>
      soon(() => {
        const line = lines.shift();
        return line === undefined ? undefined : JSON.parse(line);
      }),
    rounds: () => told,
    interrupt: () => {
      interrupt.abort();
      return ended;
    },
    ended,
  };
}
