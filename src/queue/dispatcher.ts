import { setTimeout as wait } from 'node:timers/promises';
import type { Job, Processor, WorkerOptions } from 'bullmq';
import { away, patiently } from './patience.ts';

/** Where to look: which chunk of which batch has something to do. It says nothing of anybody. */
export interface ChunkJob {
  readonly batch: string;
  readonly chunk: number;
  /** Of the batch; a job of an earlier run has nothing to do. */
  readonly run: number;
  /** How often what was put off has been tried again. */
  readonly round: number;
}

/** `again`: milliseconds until somebody is to try it again. */
export type ChunkEnd = 'done' | { readonly again: number };

/** Brings jobs to workers. One that is lost is put in again by whoever resumes its batch; one that comes twice does no harm. */
export interface Dispatcher {
  add(jobs: readonly ChunkJob[], delay?: number): Promise<void>;
  take(handle: (job: ChunkJob) => Promise<ChunkEnd>, onError: (error: unknown) => void): Taking;
  close(): Promise<void>;
}

export interface Taking {
  /** Resolves when it can take something. Throws MachineFailure. */
  readonly ready: Promise<void>;
  /** Takes no other job; resolves when the one at hand has ended, or at once. */
  end(how: { readonly drain: boolean }): Promise<void>;
}

/** What BullMQ makes queues and workers of. */
export interface Bullmq {
  queue(name: string): {
    addBulk(jobs: { name: string; data: ChunkJob; opts: object }[]): Promise<unknown>;
    on(event: 'error', listener: (error: unknown) => void): unknown;
    waitUntilReady(): Promise<unknown>;
    close(): Promise<void>;
  };
  worker(
    name: string,
    handle: Processor<ChunkJob>,
    options: Omit<WorkerOptions, 'connection'>,
  ): {
    on(event: 'error', listener: (error: unknown) => void): unknown;
    waitUntilReady(): Promise<unknown>;
    close(force?: boolean): Promise<void>;
  };
  later(job: Job<ChunkJob>, milliseconds: number, token: string | undefined): Promise<never>;
  /** True where it is worth trying again. */
  isAway(error: unknown): boolean;
  /** Ends what waits for a server that is away. */
  giveUp(): void;
  close(): Promise<void>;
}

const QUEUE = 'batches';
/** Jobs that are added in one go. */
const TOGETHER = 1000;
/** A job whose worker has not been heard of for so long is given to another, milliseconds. */
const LOCK = 10_000;
const LOOK_FOR_STALLED = 5000;
const AFTER_A_FAULT = 5000;
/** Between two looks whether a server that went away is there again, milliseconds. */
const LOOK_AGAIN = 1000;
/** For so long a server that is away may keep a worker from ending that has nothing to do any more, milliseconds. */
const GRACE = 3000;
/** Whatever goes wrong, a job must not be given up: its people would be lost. */
const FOR_EVER = 1_000_000;

/** Throws MachineFailure. */
export async function openDispatcher(bullmq: Bullmq): Promise<Dispatcher> {
  const queue = bullmq.queue(QUEUE);
  queue.on('error', () => {});
  await isReady(queue);
  return {
    async add(jobs, delay = 0) {
      for (let at = 0; at < jobs.length; at += TOGETHER)
        await patiently(
          () => queue.addBulk(jobs.slice(at, at + TOGETHER).map((job) => jobOf(job, delay))),
          bullmq.isAway,
        );
    },
    take(handle, onError) {
      const atWork = new Set<Promise<unknown>>();
      const worker = bullmq.worker(
        QUEUE,
        async (job, token) => {
          const working = handle(job.data).catch((error: unknown): ChunkEnd => {
            onError(error);
            return { again: AFTER_A_FAULT };
          });
          atWork.add(working);
          const end = await working;
          atWork.delete(working);
          if (end !== 'done') await bullmq.later(job, end.again, token);
        },
        {
          concurrency: 1,
          lockDuration: LOCK,
          stalledInterval: LOOK_FOR_STALLED,
          maxStalledCount: FOR_EVER,
          runRetryDelay: LOOK_AGAIN,
        },
      );
      worker.on('error', onError);
      const ready = isReady(worker);
      ready.catch(() => {});
      return {
        ready,
        async end({ drain }) {
          const closed = worker.close(!drain);
          if (drain) await Promise.all(atWork);
          const isClosed = await Promise.race([closed.then(() => true), wait(GRACE)]);
          if (isClosed) return;
          bullmq.giveUp();
          await Promise.race([closed, wait(GRACE)]);
        },
      };
    },
    async close() {
      await queue.close();
      await bullmq.close();
    },
  };
}

/** One that is added twice is there once. */
const jobOf = (data: ChunkJob, delay: number) => ({
  name: 'chunk',
  data,
  opts: {
    jobId: `${data.batch}.${data.chunk}.${data.run}.${data.round}`,
    delay,
    attempts: FOR_EVER,
    backoff: { type: 'fixed', delay: AFTER_A_FAULT },
    removeOnComplete: true,
    removeOnFail: true,
  },
});

async function isReady(part: { waitUntilReady(): Promise<unknown> }): Promise<void> {
  await part.waitUntilReady().catch((error: unknown) => {
    throw away(error);
  });
}
