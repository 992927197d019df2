import { UsageError } from '../usage-error.ts';

/** Among the flags of a batch: it went into a queue, and is worked on by other machines. */
export const IN_QUEUE = 'queue';

/** Who got what of it the queue knows, and the folder of the batch does not. */
export const inQueue = (id: string): UsageError =>
  new UsageError(
    `The batch ${id} went into a queue.`,
    `Go on with it there: plainleaf jobs resume ${id} --queue`,
  );
