import type { DelayedError, WaitingError } from 'bullmq';
import type { Bullmq } from './dispatcher.ts';

/** Gives a job back, to be taken again after so many milliseconds. */
export const laterWith =
  (bullmq: {
    readonly DelayedError: typeof DelayedError;
    readonly WaitingError: typeof WaitingError;
  }): Bullmq['later'] =>
  async (job, milliseconds, token) => {
    // at once: the clocks of two machines need not agree about when that is
    if (milliseconds === 0) {
      await job.moveToWait(token);
      throw new bullmq.WaitingError();
    }
    await job.moveToDelayed(Date.now() + milliseconds, token);
    throw new bullmq.DelayedError();
  };
