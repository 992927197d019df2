import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holderOf } from './lock.ts';
import { JOURNAL_FILE, type KeyState } from './open-journal.ts';
import { readJournal } from './read-journal.ts';
import type { Header } from './records.ts';

/** The last that a journal says of one key. */
export interface Attempt {
  readonly state: KeyState;
  /** What the channel answered. */
  readonly code?: string;
}

/** What can be seen of a batch without touching it. */
export type BatchLook =
  | {
      readonly ok: true;
      readonly header: Header;
      readonly attempts: ReadonlyMap<string, Attempt>;
      /** Who works on it now: what has started there may end well. */
      readonly running: { readonly host: string; readonly pid: number } | null;
    }
  | { readonly ok: false; readonly because: string };

/** Looks at a batch, also while somebody works on it; takes no lock and writes nothing. */
export async function lookIntoBatch(folder: string): Promise<BatchLook> {
  try {
    // before and after: nothing is in doubt that somebody was doing while it was read
    const before = await holderOf(folder);
    const bytes = await readFile(join(folder, JOURNAL_FILE));
    const running = before ?? (await holderOf(folder));
    const { header, records, spoilt } = readJournal(bytes);
    if (spoilt !== null)
      return { ok: false, because: `its journal was changed by somebody (line ${spoilt})` };
    if (!header) return { ok: false, because: 'nothing was begun in it' };
    const attempts = new Map(
      records.map(({ key, is: state, ...rest }) => [
        key,
        { state, ...('code' in rest && rest.code !== undefined ? { code: rest.code } : {}) },
      ]),
    );
    return { ok: true, header, attempts, running };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ok: false, because: 'it has no journal' };
    return { ok: false, because: `its journal cannot be read (${code ?? 'a lock that is none'})` };
  }
}
