import type { BuildRequest, BuiltHandout, Inspection } from '../pipeline.ts';

/** What a worker thread is asked to do; the name of a task is the name of the function in worker.ts that does it. */
export interface Job {
  readonly request: BuildRequest;
  /** The project's folder. */
  readonly root: string;
  /** Jobs of one opened project have the same number: they share its templates, and another one reads them anew. */
  readonly opened: number;
  /** The memory of a Track. */
  readonly track: SharedArrayBuffer;
}

/** What each task comes to. */
export interface Results {
  readonly build: BuiltHandout;
  readonly inspect: Inspection;
}

export type TaskName = keyof Results;

/** What a worker thread answers. Errors of other kinds are thrown, and lose their class on the way. */
export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** A MachineFailure. */
  | { readonly kind: 'machine'; readonly message: string; readonly hint: string }
  /** Thrown where nobody was waiting for it: in a timer, in a promise. `stack` as V8 writes it. */
  | { readonly kind: 'thrown'; readonly message: string; readonly stack: string };
