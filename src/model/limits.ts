/** What building one handout may take. */
export interface Limits {
  /** Seconds, from when its building begins to its last file, all editions and papers together. */
  readonly timeout: number;
  /** Megabytes of JavaScript's heap, without pictures and fonts. */
  readonly memory: number;
}

export const DEFAULT_LIMITS = { timeout: 60, memory: 1024 } as const satisfies Limits;
