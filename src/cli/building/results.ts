import type { MachineFailure } from '../../files/index.ts';
import type { Note, Problem } from '../../model/index.ts';
import type { Target } from '../choose-targets.ts';

export interface WrittenFile {
  readonly file: string;
  readonly slug: string;
  readonly lang: string;
  readonly edition: string;
  readonly holds: 'pages' | 'sheets' | 'text';
  /** Absent, as is the number of pages, in a file without pages. */
  readonly paper?: string;
  readonly pages?: number;
  /** Of sheets: the edge over which they are turned for their backs; null where they have none. */
  readonly flip?: 'short-edge' | 'long-edge' | null;
  /** Bytes. */
  readonly size: number;
  /** Pictures of its pages, where they were asked for. */
  readonly pictures?: readonly string[];
}

/** What came of building some targets. */
export interface Results {
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
  /** What was not made or left out, and why. */
  readonly notes: readonly Note[];
  /** Files of an earlier build that a failed one left in place. */
  readonly stale: readonly string[];
  /** What each target was made from; without those that the machine would not build. */
  readonly inputs: ReadonlyMap<Target, readonly string[]>;
  /** True when it was stopped: the rest was not tried. */
  readonly interrupted: boolean;
  /** What stopped the machine; the rest was not tried. */
  readonly failure?: MachineFailure;
}

export const noResults = (problems: readonly Problem[] = []): Results => ({
  files: [],
  problems,
  notes: [],
  stale: [],
  inputs: new Map(),
  interrupted: false,
});
