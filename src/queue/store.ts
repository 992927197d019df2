/**
 * How far a row of a ledger is; `start` has not ended as far as anybody knows. `again` failed, `again-in-doubt` may have arrived,
 * and both may be begun once more.
 */
export type RowState = 'start' | 'again' | 'again-in-doubt' | 'sent' | 'failed' | 'deferred' | 'in-doubt';

/** A batch as the queue's database keeps it: nothing about a person or a handout can be read in it. */
export interface StoredBatch {
  readonly id: string;
  /** Marks what it was made from. */
  readonly input: string;
  /** All that is said of it, sealed. */
  readonly sealed: string;
  /** People who are to get something. */
  readonly items: number;
  /** Chunks that it is in, numbered from 0. */
  readonly chunks: number;
  /** ISO 8601 time. */
  readonly at: string;
  /** Somebody cancelled it: nothing more of it may be begun. */
  readonly stopped: boolean;
  /** How often it was begun or resumed. */
  readonly run: number;
  /** The last that kept a worker from it, sealed. */
  readonly trouble: string | null;
}

export interface NewBatch extends Pick<StoredBatch, 'id' | 'input' | 'sealed' | 'items' | 'chunks' | 'at'> {
  /** False where a second batch made from the same would reach everybody twice. */
  readonly mayRepeat: boolean;
}

/** People whom one worker serves in one go. */
export interface StoredChunk {
  readonly number: number;
  readonly items: number;
  /** Sealed. */
  readonly rows: string;
}

/** One row of a ledger, and the attempt that wants it. */
export interface Attempt {
  readonly batch: string;
  readonly chunk: number;
  readonly key: string;
  /** Nobody else’s: whoever asks twice with the same has it still. */
  readonly claim: string;
}

export interface RowEnd {
  readonly state: Exclude<RowState, 'start' | 'again' | 'again-in-doubt'>;
  readonly code?: string;
  /** What the record of deliveries is to say, sealed; kept together with the end, or not at all. */
  readonly record?: string;
}

export interface Row {
  readonly state: RowState;
  readonly code?: string;
}

/** How far a batch is. */
export interface Progress {
  readonly items: number;
  readonly sent: number;
  readonly failed: number;
  readonly deferred: number;
  /** Began and never ended, and nobody works on it any more; or the channel did not say. */
  readonly inDoubt: number;
  readonly underWay: number;
  /** Chunks on which nobody is done yet. */
  readonly open: number;
  readonly stopped: boolean;
  readonly trouble: string | null;
}

/**
 * The database of a queue. It decides who got what; jobs only say where to look. Each function is done whole or not at all, and
 * may be asked again when its answer was lost.
 */
export interface QueueStore {
  /** False where there is a batch of that id, or one made from the same that may not be repeated. */
  add(batch: NewBatch, chunks: readonly StoredChunk[]): Promise<boolean>;
  find(id: string): Promise<StoredBatch | null>;
  /** The oldest first. */
  list(): Promise<readonly StoredBatch[]>;
  openChunks(id: string): Promise<readonly number[]>;
  /** Null where they were removed. */
  rows(id: string, chunk: number): Promise<string | null>;
  /** What the ledger holds of a chunk. */
  states(id: string, chunk: number): Promise<ReadonlyMap<string, Row>>;
  /** `mine`, or the state that stands in the way. */
  claim(attempt: Attempt): Promise<'mine' | 'stopped' | RowState>;
  /** False where the row is somebody else’s. */
  settle(attempt: Attempt, end: RowEnd): Promise<boolean>;
  /** @param rest rows of those who got nothing yet, sealed; null where there are none. Rows that were removed do not come back. */
  closeChunk(id: string, chunk: number, rest: string | null): Promise<void>;
  /** Opens what has rows left: what failed may be begun again, and what is in doubt when that is asked for. @returns its new run */
  reopen(id: string, how: { readonly inDoubt: boolean }): Promise<number>;
  stop(id: string): Promise<void>;
  /** Stops it for ever: removes the rows of people, and nothing of it is open any more. */
  forget(id: string): Promise<void>;
  tellTrouble(id: string, sealed: string): Promise<void>;
  progress(id: string): Promise<Progress | null>;
  /** Sealed records of deliveries, so many from a number on. While a batch is worked on one may come up before the last that was seen. */
  records(id: string, from: number, most: number): Promise<readonly string[]>;
  /**
   * Takes the next turn of all who share it, so many milliseconds after the one before.
   * @param of tells what they share from what others do
   * @returns milliseconds until it
   */
  takeTurn(of: string, apart: number): Promise<number>;
  close(): Promise<void>;
}
