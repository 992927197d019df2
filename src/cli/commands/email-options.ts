import type { BatchOptions } from '../batches/prepare.ts';
import type { Transport } from '../emailing/open-channel.ts';
import type { QueueFlag } from '../queueing/open-from.ts';

/** What `email` is told. */
export interface EmailOptions extends BatchOptions {
  /** Without it nothing is sent: the first mail is written for a look. */
  readonly send: boolean;
  /** The attached file opens with a password only, and the rest of the mail is the same for everybody. */
  readonly encrypt: boolean;
  readonly transport: Transport;
  /** Everybody again, though a batch was made from the same. */
  readonly again: boolean;
  readonly retryInDoubt: boolean;
  /** Where the queue is whose workers send; undefined where this process does. */
  readonly queue: QueueFlag | undefined;
  /** Does not wait for them. */
  readonly detach: boolean;
}
