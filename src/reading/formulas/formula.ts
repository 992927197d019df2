import type { Counts } from '../counts.ts';

/** One published formula of how hard a text reads. */
export interface Formula {
  readonly name: string;
  /** Where it was published. */
  readonly source: string;
  /** `grade`: US school years, lower is easier. `ease`: points, higher is easier. */
  readonly scale: 'grade' | 'ease';
  /** Fewer sentences than this make the value rough. */
  readonly leastSentences: number;
  /** Fewer words than this make the value rough. */
  readonly leastWords: number;
  /** @param counts of at least one sentence and one word. */
  score(counts: Counts): number;
}
