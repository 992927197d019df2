import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Attempt,
  type BatchKeys,
  type Ledger,
  lookIntoBatch,
  openJournal,
  openKeys,
  readKeys,
} from '../../batch/index.ts';
import { MachineFailure } from '../../files/index.ts';
import { batchIds, nextId } from '../batches/batch-ids.ts';
import { UsageError } from '../usage-error.ts';

/** One time of printing: what is sent to a printer by one command. */
export interface PrintJob {
  readonly id: string;
  readonly keys: BatchKeys;
  readonly ledger: Ledger;
  /** What an earlier process wrote down of a file, by its key. */
  readonly known: ReadonlyMap<string, Attempt['state']>;
}

interface Wish {
  /** The folder of all that was printed. */
  readonly folder: string;
  /** All that decides what is printed, and where. */
  readonly input: readonly string[];
  /** Names of the files. */
  readonly names: readonly string[];
  /** Goes on with what was begun and is not known to have ended. */
  readonly resume: boolean;
  /** Prints anew, whatever became of it before. */
  readonly again: boolean;
  readonly now: () => Date;
}

/** Opens a new print job, or one that did not come to its end. Throws UsageError, MachineFailure. */
export async function openPrintJob(wish: Wish): Promise<PrintJob> {
  await mkdir(wish.folder, { recursive: true });
  const ids = await batchIds(wish.folder);
  const open = wish.again ? null : await findOpen(ids, wish);
  if (open && !wish.resume)
    throw new UsageError(
      `The same was sent to this printer before (${open.id}), and nobody knows whether it came out.`,
      'Add --resume to ask the printer, or --again to print it anew.',
    );
  if (!open && wish.resume)
    throw new UsageError(
      'Nothing of this was begun and not ended on this printer.',
      'Print it without --resume. Where the handout or a flag has changed, it is another job.',
    );
  const id = open?.id ?? nextId(ids, wish.now());
  const folder = join(wish.folder, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keys = await openKeys(folder);
  const opened = await openJournal({
    folder,
    batch: id,
    input: keys.input(wish.input),
    now: wish.now,
    // the printer is asked before anything is done again
    retryInDoubt: true,
  });
  if (opened.ok) return { id, keys, ledger: opened.ledger, known: open?.known ?? new Map() };
  if (opened.because === 'busy') throw isBusy(opened.detail);
  throw new MachineFailure(
    `The journal of ${id} was changed by somebody (${opened.detail}): nobody can tell what was printed.`,
    'Look in the printer’s tray, then print again with --again.',
  );
}

const isBusy = (by: string): UsageError =>
  new UsageError(`The same is being printed now, by ${by}.`, 'Wait for it, or end it.');

interface Standing {
  readonly id: string;
  readonly known: ReadonlyMap<string, Attempt['state']>;
}

/** The newest of the same files on the same printer, if it was begun and has not ended. */
async function findOpen(ids: readonly string[], { folder, input, names }: Wish): Promise<Standing | null> {
  for (const id of ids.toReversed()) {
    const keys = await readKeys(join(folder, id));
    const look = await lookIntoBatch(join(folder, id));
    if (!keys || !look.ok || look.header.input !== keys.input(input)) continue;
    if (look.running) throw isBusy(`process ${look.running.pid} on ${look.running.host}`);
    const known = new Map([...look.attempts].map(([key, { state }]) => [key, state]));
    const states = names.map((name) => known.get(keys.key(name)));
    const isBegun = states.some((state) => state === 'start' || state === 'in-doubt' || state === 'sent');
    const isEnded = states.every((state) => state === 'sent' || state === 'failed');
    return isBegun && !isEnded ? { id, known } : null;
  }
  return null;
}
