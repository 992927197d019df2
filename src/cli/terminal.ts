/** Everything a command knows of the world outside; handed in, so that tests can watch it. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** True when a person watches stderr: progress may be drawn there. */
  readonly watched: boolean;
  readonly color: boolean;
  /** Results. */
  readonly out: (text: string) => void;
  /** Calls when a person presses Ctrl-C or the machine asks to end, once; until then either ends the process at once. */
  readonly onInterrupt: (act: () => void) => void;
  /** Everything meant for people. */
  readonly err: (text: string) => void;
}
