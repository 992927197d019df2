import type { Workers } from '../workers/index.ts';

/** Everything a command knows of the world outside; handed in, so that tests can watch it. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** True when a person watches stderr: progress may be drawn there. */
  readonly watched: boolean;
  readonly color: boolean;
  /** Letters that fit a line of stderr; absent where it is no terminal. */
  readonly columns?: number;
  /** Aborted when whoever started the command wants it to stop. */
  readonly interrupted: AbortSignal;
  /** Starts what builds handouts, at once: it takes a while until it is ready. */
  readonly openWorkers: () => Promise<Workers>;
  /** Asks the person at the terminal and hears a line; absent where nobody is there. */
  readonly ask?: (question: string) => Promise<string>;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything meant for people. */
  readonly err: (text: string) => void;
}
