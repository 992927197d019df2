import { setTimeout as wait } from 'node:timers/promises';
import type { Ledger } from '../../batch/index.ts';
import type { Line, Press } from '../../printing/index.ts';
import { printable } from '../reports/human.ts';
import type { Terminal } from '../terminal.ts';

/** How often the printer is asked; tests wait less. Milliseconds. */
export interface Paces {
  readonly pace: number;
  readonly retries: number;
  readonly retryAfter: number;
}
export const PACES: Paces = { pace: 500, retries: 4, retryAfter: 2000 };

interface Around {
  /** Of the printer, as whoever prints calls it. */
  readonly name: string;
  readonly options: {
    /** Seconds in which nothing changes before the printer counts as hung. */
    readonly wait: number;
    readonly quiet: boolean;
  };
  readonly terminal: Terminal;
  readonly paces: Paces;
}

/** What prints and follows jobs with the clock of this machine, and says at the terminal what keeps the printer. */
export function openPress(line: Line, ledger: Ledger, { name, options, terminal, paces }: Around): Press {
  return {
    line,
    ledger,
    following: {
      limit: 1000 * options.wait,
      pace: paces.pace,
      clock: () => performance.now(),
      pause: async (milliseconds) => {
        await wait(milliseconds, undefined, { signal: terminal.interrupted }).catch(() => {});
      },
      stop: terminal.interrupted,
      say: (words) => {
        if (!options.quiet) terminal.err(`${printable(name)}: ${printable(words)}\n`);
      },
    },
    ...paces,
  };
}
