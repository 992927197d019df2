import type { Ledger } from './ledger.ts';
import { type BatchPlan, type BatchRun, runBatch } from './run-batch.ts';

/** Does what a batch is for, each item once. */
export interface Runner {
  /** Resolves when nothing of the batch is left to do, or when it was told to stop. */
  run<T, R = undefined>(plan: BatchPlan<T, R>): Promise<BatchRun<T>>;
  /**
   * Begins nothing more, then lets go of its ledger.
   * @param how `drain`: what has begun is finished first; else it is left, and in doubt.
   */
  close(how: { readonly drain: boolean }): Promise<void>;
}

/** Works in this process; the ledger is its own, and is closed with it. */
export function openEmbeddedRunner(ledger: Ledger): Runner {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    run(plan) {
      const run = runBatch({ ...plan, stop: AbortSignal.any([plan.stop, closing.signal]) }, ledger);
      running.add(run);
      const end = (): void => void running.delete(run);
      run.then(end, end);
      return run;
    },
    async close({ drain }) {
      closing.abort();
      if (drain) await Promise.allSettled(running);
      await ledger.close();
    },
  };
}
