import { join, relative } from 'node:path';
import type { EmailSettings } from '../../config/index.ts';
import type { PreparedBatch } from '../batches/prepare.ts';
import { STATUS_FILE } from '../batches/status.ts';
import { auditFile } from '../building/standing-files.ts';
import type { MailChoice } from '../emailing/choose-mails.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { bringHome } from '../queueing/bring-home.ts';
import { enqueueMails } from '../queueing/enqueue-mails.ts';
import { followBatch, gone } from '../queueing/follow-batch.ts';
import { openQueueFrom, type QueueFlag, queueFrom } from '../queueing/open-from.ts';
import { exitOf, isOver } from '../queueing/progress-states.ts';
import { lookOf } from '../queueing/queued-mails.ts';
import { tellBatch } from '../queueing/tell-batch.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { EmailOptions } from './email-options.ts';

interface Ready {
  readonly prepared: PreparedBatch;
  readonly choice: MailChoice;
  readonly settings: EmailSettings;
  readonly flag: QueueFlag;
}

/** Refuses what a queue does otherwise. Throws UsageError. */
export function refuseForQueue(
  flag: QueueFlag,
  { transport, resume, retryInDoubt, send }: EmailOptions,
  terminal: Terminal,
): void {
  queueFrom(flag, terminal);
  if (!send)
    throw new UsageError(
      'Nothing is put into a queue without --send.',
      'Look at the first mail without --queue.',
    );
  if (transport === 'eml')
    throw new UsageError(
      'Mails as files are written by this machine, and not through a queue.',
      'Leave out --queue, or --transport eml.',
    );
  if (resume || retryInDoubt)
    throw new UsageError(
      'A batch in a queue is gone on with by its id.',
      'plainleaf jobs --queue lists them; then plainleaf jobs resume ID --queue.',
    );
}

/** Puts a batch into the queue and follows it. */
export async function runQueuedEmail(
  options: EmailOptions,
  { prepared, choice, settings, flag }: Ready,
  terminal: Terminal,
): Promise<ExitCode> {
  const { encrypt, again, detach, json, quiet } = options;
  const { base, project } = prepared;
  const queue = await openQueueFrom(flag, terminal);
  try {
    const look = lookOf(settings);
    const { id, folder, passwords } = await enqueueMails(queue, {
      ...{ prepared, choice, look, encrypt, again, terminal },
    });
    if (!json && !quiet) terminal.err(`Batch ${id}: ${choice.mails.length} mails are in the queue.\n`);
    const progress = detach ? await queue.store.progress(id) : await followBatch(id, queue, terminal);
    const stored = await queue.store.find(id);
    if (!progress || !stored) throw gone(id);
    if (isOver(progress))
      await bringHome(stored, queue, {
        ...{ folder, audit: auditFile(base, project), root: project.shelves.project.root },
      });
    const told = (path: string): string => relative(base, path);
    const lists = {
      status: told(join(folder, STATUS_FILE)),
      passwords: passwords === null ? null : told(passwords),
    };
    tellBatch({ batch: id, progress, ...lists }, { json, quiet }, terminal);
    return detach ? EXIT.done : exitOf(progress);
  } finally {
    await queue.close();
  }
}
