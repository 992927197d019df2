import {
  type OpenQueue,
  openQueue,
  parseQueueAddress,
  type QueueAddress,
  queueKey,
} from '../../queue/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** A queue that can be worked with. */
export interface Queue extends OpenQueue {
  /** Seals what lies in it. */
  readonly key: Uint8Array;
  /** Its address without its password. */
  readonly shown: string;
}

/** `--queue`, and what may follow it. */
export type QueueFlag = string | true;

/** Which queue a flag or the environment names, and the key that seals what lies in it. Throws UsageError. */
export const queueFrom = (
  flag: QueueFlag,
  { env }: Terminal,
): { readonly address: QueueAddress; readonly key: Uint8Array } => ({
  address: addressOf(flag, env.PLAINLEAF_QUEUE),
  key: keyOf(env.PLAINLEAF_QUEUE_KEY),
});

/** Opens the queue of a flag, or of the environment. Throws UsageError, MachineFailure. */
export async function openQueueFrom(flag: QueueFlag, terminal: Terminal): Promise<Queue> {
  const { address, key } = queueFrom(flag, terminal);
  const { store, dispatcher, close } = await openQueue(address);
  return { store, dispatcher, close, key, shown: address.shown };
}

const SUCH_AS = 'postgres://plainleaf@db.example.org/plainleaf or redis://queue.example.org:6379/0';

function addressOf(flag: QueueFlag, variable: string | undefined): QueueAddress {
  if (flag === true) {
    if (!variable)
      throw new UsageError(
        'Nothing says where the queue is.',
        `Set PLAINLEAF_QUEUE to its address, such as ${SUCH_AS}.`,
      );
    const address = parseQueueAddress(variable);
    // not what it says: there may be a password in it
    if (!address)
      throw new UsageError('PLAINLEAF_QUEUE is no address of a queue.', `Write it like ${SUCH_AS}.`);
    return address;
  }
  const address = parseQueueAddress(flag);
  if (!address)
    throw new UsageError(
      'What follows --queue is no address of a queue.',
      `Write it like ${SUCH_AS}, or put --queue last and set PLAINLEAF_QUEUE.`,
    );
  if (address.hasPassword)
    throw new UsageError(
      'The address behind --queue holds a password: everybody on this machine can read it in the list of processes.',
      'Set PLAINLEAF_QUEUE to the address, and write --queue alone.',
    );
  return address;
}

function keyOf(variable: string | undefined): Uint8Array {
  const hint =
    'Make one with “openssl rand -hex 32”, keep it like a password, and give it to every machine that uses the queue.';
  if (!variable)
    throw new UsageError(
      'PLAINLEAF_QUEUE_KEY is not set: without it names and addresses would lie readable in the queue.',
      hint,
    );
  const key = queueKey(variable);
  if (!key) throw new UsageError('PLAINLEAF_QUEUE_KEY is no key: it has 64 digits from 0-9 and a-f.', hint);
  return key;
}
