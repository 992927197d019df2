import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BatchKeys, type Begun, type OpenedJournal, openJournal, openKeys } from '../../batch/index.ts';
import { MachineFailure } from '../../files/index.ts';
import { UsageError } from '../usage-error.ts';
import { batchIds, nextId } from './batch-ids.ts';
import { IN_QUEUE, inQueue } from './in-queue.ts';

/** A batch that may go on. */
export interface OpenBatch {
  readonly id: string;
  readonly folder: string;
  readonly keys: BatchKeys;
  readonly ledger: Extract<OpenedJournal, { readonly ok: true }>['ledger'];
}

interface Wish {
  /** The folder of all batches. */
  readonly batches: string;
  /** All that decides what is made. */
  readonly input: readonly (string | Uint8Array)[];
  readonly begun: Begun;
  readonly resume: boolean;
  /** The batch to go on with; else the newest that was made from the same. */
  readonly only?: string | undefined;
  readonly now: () => Date;
  readonly retryInDoubt: boolean;
  /** Ids that other machines have given out. */
  readonly taken?: readonly string[];
  /** False where a second batch made from the same would reach everybody twice. */
  readonly mayRepeat: boolean;
}

/** A new batch, or the newest that was made from the same. Throws UsageError, MachineFailure. */
export async function openBatch(wish: Wish): Promise<OpenBatch> {
  if (wish.only !== undefined) return openOnly(wish.only, wish);
  await mkdir(wish.batches, { recursive: true });
  const ids = await batchIds(wish.batches);
  const next = nextId([...ids, ...(wish.taken ?? [])], wish.now());
  if (!wish.resume && wish.mayRepeat) return openIn(next, wish);
  for (const id of ids.toReversed()) {
    const opened = await tryToOpen(id, wish, 'existing');
    if ('because' in opened) {
      if (opened.because !== 'other-input' && opened.because !== 'empty') throw refusal(id, opened);
      continue;
    }
    if (wish.resume) return refuseQueued(opened);
    await opened.ledger.close();
    throw new UsageError(
      `The batch ${id} was made from the same recipients, handout and settings: they would all get it twice.`,
      'Add --resume to go on with it, or --again to do it all once more.',
    );
  }
  if (!wish.resume) return openIn(next, wish);
  throw new UsageError(
    'There is no batch to resume that was made from these recipients, this handout and these settings.',
    'What has changed would reach some patients and not others: start a new batch without --resume.',
  );
}

async function openOnly(id: string, wish: Wish): Promise<OpenBatch> {
  const opened = await tryToOpen(id, wish, 'existing');
  if (!('because' in opened)) return refuseQueued(opened);
  if (opened.because !== 'other-input' && opened.because !== 'empty') throw refusal(id, opened);
  throw new UsageError(
    `The list, the handout or a setting has changed since the batch ${id} was begun.`,
    'What has changed would reach some patients and not others: begin a new batch for the rest.',
  );
}

/** Who got what of it the queue knows, and this folder does not. */
async function refuseQueued(opened: Opened): Promise<OpenBatch> {
  if (!opened.begun?.flags[IN_QUEUE]) return opened;
  await opened.ledger.close();
  throw inQueue(opened.id);
}

async function openIn(id: string, wish: Wish): Promise<OpenBatch> {
  const opened = await tryToOpen(id, wish, 'new');
  if ('because' in opened) throw refusal(id, opened);
  return opened;
}

type Opened = OpenBatch & { readonly begun?: Begun };
type Refused = Extract<OpenedJournal, { readonly ok: false }>;

async function tryToOpen(
  id: string,
  { batches, input, begun, now, retryInDoubt }: Wish,
  which: 'new' | 'existing',
): Promise<Opened | Refused> {
  const folder = join(batches, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keys = await openKeys(folder);
  const opened = await openJournal({
    folder,
    batch: id,
    input: keys.input(input),
    begun,
    now,
    existing: which === 'existing',
    retryInDoubt,
    retryFailed: true,
  });
  return opened.ok ? { ...opened, id, folder, keys } : opened;
}

function refusal(id: string, { because, detail }: Refused): Error {
  if (because === 'busy')
    return new UsageError(`The batch ${id} is being worked on by ${detail}.`, 'Wait for it, or end it.');
  return new MachineFailure(
    `The journal of the batch ${id} was changed by somebody (${detail}): nobody can tell who got what.`,
    'Get it back from a copy, or start a new batch for those who surely got nothing.',
  );
}
