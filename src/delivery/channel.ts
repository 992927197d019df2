import type { Settlement } from '../batch/index.ts';
import type { Problem } from '../model/index.ts';

/** How a channel took one delivery. */
export interface Taken {
  readonly settlement: Settlement;
  /** What is wrong with this one, where that can be said; nothing of a person in it. */
  readonly problem?: Pick<Problem, 'code' | 'message' | 'hint'>;
  /** Why no other should be tried: the channel itself does not work. Nothing of a person in it. */
  readonly stop?: Stop;
}

/** What keeps a channel from working, for whoever a delivery is. */
export interface Stop {
  readonly message: string;
  readonly hint: string;
  /** Somebody must see to it: trying again and again does harm, as a server may lock an account. */
  readonly lasts: boolean;
}

/** A way to patients. `D` is what it carries. */
export interface Channel<D> {
  /** Hands one delivery over, once. Never throws for what the other side says. */
  deliver(delivery: D): Promise<Taken>;
  close(): Promise<void>;
}
