import type { Settlement } from '../batch/index.ts';
import type { Problem } from '../model/index.ts';

/** How a channel took one delivery. */
export interface Taken {
  readonly settlement: Settlement;
  /** What is wrong with this one, where that can be said; nothing of a person in it. */
  readonly problem?: Pick<Problem, 'code' | 'message' | 'hint'>;
  /** Why no other should be tried: the channel itself does not work. Nothing of a person in it. */
  readonly stop?: { readonly message: string; readonly hint: string };
}

/** A way to patients. `D` is what it carries. */
export interface Channel<D> {
  /** Hands one delivery over, once. Never throws for what the other side says. */
  deliver(delivery: D): Promise<Taken>;
  close(): Promise<void>;
}
