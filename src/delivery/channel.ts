import type { Settlement } from '../batch/index.ts';

/** How a channel took one delivery. */
export interface Taken {
  readonly settlement: Settlement;
  /** Why no other should be tried: the channel itself does not work. Nothing of a person in it. */
  readonly stop?: { readonly message: string; readonly hint: string };
}

/** A way to patients. `D` is what it carries. */
export interface Channel<D> {
  /** Hands one delivery over, once. Never throws for what the other side says. */
  deliver(delivery: D): Promise<Taken>;
  close(): Promise<void>;
}
