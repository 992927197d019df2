/** What building one handout may take. */
export interface Limits {
  /** Seconds, from when its building begins to its last file, all editions and papers together. */
  readonly timeout: number;
  /** Megabytes of JavaScript's heap, without pictures and fonts. */
  readonly memory: number;
}

/** 180 pages on one paper need between 512 and 1024 MB. */
export const DEFAULT_LIMITS = { timeout: 60, memory: 2048 } as const satisfies Limits;
