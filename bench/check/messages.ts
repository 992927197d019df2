/** What a process that checks is told. */
export interface CheckJob {
  /** A project with `content/handouts/handout-0`, `handout-1` … */
  readonly project: string;
  readonly handouts: number;
  readonly withoutPages: boolean;
}

/** What it took, milliseconds of processor time. */
export interface Checked {
  /** One handout after the other. */
  readonly each: readonly number[];
  /** From the start of the process to its end. */
  readonly whole: number;
}
