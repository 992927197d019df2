import type { Job } from './contender.ts';

/** What a process that renders is told. */
export type Request =
  | { readonly type: 'job'; readonly job: Job }
  /** How much memory is still in use: after all jobs, as a collection upsets what is measured. */
  | { readonly type: 'heap' };

export interface RunResult {
  /** From the job to its finished bytes. */
  readonly milliseconds: number;
  /** Processor time of all threads and of the processes it uses, milliseconds. */
  readonly cpu: number;
  /** The same since the process began. */
  readonly cpuSinceStart: number;
  /** Most memory that it and the processes it uses held so far, MiB. */
  readonly peak: number;
  /** Bytes of the file. */
  readonly size: number;
  readonly pages: number;
}

/** MiB. */
export interface HeapResult {
  readonly heap: number;
}
