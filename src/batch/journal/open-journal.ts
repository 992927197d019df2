import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, MachineFailure } from '../../files/index.ts';
import type { Claim, Ledger } from '../ledger.ts';
import { appendTo } from './append.ts';
import { lockFolder } from './lock.ts';
import { readJournal } from './read-journal.ts';
import type { Begun, Header, JournalRecord } from './records.ts';

export interface JournalOptions {
  /** The batch's own folder; made where it is not there. */
  readonly folder: string;
  readonly batch: string;
  /** SHA-256 of all that decides what is made: a batch is not resumed with another. */
  readonly input: string;
  /** Kept for those who look at the batch later, or go on with it. */
  readonly begun?: Begun;
  readonly now: () => Date;
  /** Only where something was begun: a folder whose process ended before its first line belongs to no input. */
  readonly existing?: boolean;
  /** What was in doubt is done again: somebody may get it twice. */
  readonly retryInDoubt?: boolean;
  /** What failed for good is tried again. */
  readonly retryFailed?: boolean;
}

export type OpenedJournal =
  | {
      readonly ok: true;
      readonly ledger: Ledger;
      readonly isNew: boolean;
      /** How it was begun, where it says so. */
      readonly begun?: Begun;
    }
  | { readonly ok: false; readonly because: Refusal; readonly detail: string };
type Refusal = 'busy' | 'other-input' | 'empty' | 'spoilt';

export const JOURNAL_FILE = 'journal.ndjson';

/** What is known of a key: its last attempt. `start` has not ended as far as anybody knows. */
export type KeyState = JournalRecord['is'];

/** The last that a journal says of each key. */
function keyStates(records: readonly JournalRecord[]): Map<string, KeyState> {
  return new Map(records.map(({ key, is }) => [key, is]));
}

/**
 * Opens or resumes the ledger of a batch on this machine's disk. Each line is on the disk before what it stands for is
 * done. Throws MachineFailure when the disk would not.
 */
export async function openJournal(options: JournalOptions): Promise<OpenedJournal> {
  const { folder, batch, input, begun, now } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  if (!lock.held) return { ok: false, because: 'busy', detail: `process ${lock.by.pid} on ${lock.by.host}` };
  // not for appending: then a write would go to the end of a torn line
  const file = await open(join(folder, JOURNAL_FILE), constants.O_RDWR | constants.O_CREAT, 0o600);
  const give = async (refusal: OpenedJournal): Promise<OpenedJournal> => {
    await file.close();
    await lock.release();
    return refusal;
  };
  const { header, records, end, spoilt } = readJournal(await file.readFile());
  if (spoilt !== null) return give({ ok: false, because: 'spoilt', detail: `line ${spoilt}` });
  if (!header && options.existing) return give({ ok: false, because: 'empty', detail: batch });
  if (header && header.input !== input)
    return give({ ok: false, because: 'other-input', detail: header.batch });
  await file.truncate(end);
  const appender = appendTo(file, end);
  const at = (): string => now().toISOString();
  const write = (record: Header | JournalRecord): Promise<void> => appender.append(JSON.stringify(record));
  if (!header) await write({ journal: 1, batch, input, at: at(), ...(begun ? { begun } : {}) });

  await flushFolder(folder);

  const states = keyStates(records);
  const claimedHere = new Set<string>();
  const look = (key: string): Claim =>
    claimedHere.has(key) ? 'in-doubt' : claimOf(states.get(key), options);
  const ledger: Ledger = {
    look: async (key) => look(key),
    claim: async (key) => {
      const claim = look(key);
      if (claim !== 'go') return claim;
      // before the first await: a second claim of the same key must see it
      states.set(key, 'start');
      claimedHere.add(key);
      await write({ is: 'start', key, at: at() });
      return 'go';
    },
    settle: async (key, { outcome, ...rest }) => {
      if (!claimedHere.has(key))
        throw new MachineFailure('A key was settled that nobody had claimed.', 'Please report it.');
      await write({ is: outcome, key, at: at(), ...rest });
      states.set(key, outcome);
      claimedHere.delete(key);
    },
    close: async () => {
      await appender.close();
      await lock.release();
    },
  };
  const how = header ? header.begun : begun;
  return { ok: true, ledger, isNew: header === null, ...(how ? { begun: how } : {}) };
}

function claimOf(
  state: KeyState | undefined,
  { retryInDoubt = false, retryFailed = false }: JournalOptions,
): Claim {
  switch (state) {
    case undefined:
    case 'deferred':
      return 'go';
    case 'sent':
      return 'done';
    case 'failed':
      return retryFailed ? 'go' : 'failed';
    case 'start':
    case 'in-doubt':
      return retryInDoubt ? 'go' : 'in-doubt';
  }
}
