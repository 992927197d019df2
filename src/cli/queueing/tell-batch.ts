import type { Progress } from '../../queue/index.ts';
import { toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';
import { countsOf, isOver } from './progress-states.ts';

interface Told {
  readonly batch: string;
  readonly progress: Progress;
  /** Paths; null where this machine has none. */
  readonly status: string | null;
  readonly passwords: string | null;
}

/** How far a batch is, and how to go on with it. */
export function tellBatch(
  { batch, progress, status, passwords }: Told,
  { json, quiet }: { readonly json: boolean; readonly quiet: boolean },
  terminal: Terminal,
): void {
  const counts = countsOf(progress);
  if (json) {
    const { stopped } = progress;
    const told = { batch, status, passwords, counts: Object.fromEntries(counts) };
    terminal.out(toJson({ ...told, over: isOver(progress), cancelled: stopped }));
    return;
  }
  const { err } = terminal;
  if (!quiet) for (const [state, count] of counts) err(`${count} ${state}\n`);
  if (!isOver(progress))
    err(`The batch goes on without this command. To see how far it is: plainleaf jobs ${batch} --queue\n`);
  else if (counts.has('deferred') || counts.has('not sent') || counts.has('failed'))
    err(`To go on: plainleaf jobs resume ${batch} --queue\n`);
  if (counts.has('in doubt'))
    err(
      `In doubt: the server may have taken these, and nobody knows. Ask who runs it; to mail them again all the same: plainleaf jobs retry ${batch} --in-doubt --queue\n`,
    );
  if (passwords)
    err(
      `Passwords: ${passwords}. Tell each person theirs by telephone, by post or in person, never by mail.\n`,
    );
  if (!quiet && status) err(`Batch ${batch}. Who got what: ${status}\n`);
}
