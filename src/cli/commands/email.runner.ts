import { join, relative } from 'node:path';
import { openAudit, type Patience } from '../../delivery/index.ts';
import type { Workers } from '../../workers/index.ts';
import { openBatch } from '../batches/batch-folder.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import { lockFor, refuseUnused, writePasswords } from '../batches/passwords.ts';
import { prepareBatch } from '../batches/prepare.ts';
import { refuse } from '../batches/refuse.ts';
import { beginStatus, STATUS_FILE, writeStatus } from '../batches/status.ts';
import { auditFile } from '../building/standing-files.ts';
import { MAIL_EDITIONS, mailBuilder } from '../emailing/build-mail.ts';
import { chooseMails } from '../emailing/choose-mails.ts';
import {
  DEFAULT_CONNECTIONS,
  dkimKey,
  mailSettings,
  openChannel,
  PAUSE,
  RETRIES,
} from '../emailing/open-channel.ts';
import { writePreview } from '../emailing/preview.ts';
import { type Sent, sendMails } from '../emailing/send-mails.ts';
import { type MailState, mailStates, NOTHING_SENT, statusOfMails } from '../emailing/status.ts';
import { type Counts, countBy, tellDryRun, tellSent } from '../emailing/tell-mails.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { startRate } from '../rate.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { EmailOptions } from './email-options.ts';

/**
 * Mails a handout to each person of a list who agreed to that.
 * @param patience with the server; left out, what servers need.
 */
export async function runEmail(
  options: EmailOptions,
  terminal: Terminal,
  workers: Workers,
  patience?: Patience,
): Promise<ExitCode> {
  const { queue } = options;
  if (options.detach && queue === undefined)
    throw new UsageError('--detach goes with --queue.', 'Without a queue this command itself sends.');
  const queued = queue === undefined ? null : await import('./email-queue.runner.ts');
  if (queue !== undefined) queued?.refuseForQueue(queue, options, terminal);
  const prepared = await prepareBatch(options, { terminal, workers }, MAIL_EDITIONS);
  if (!prepared.ok) return refuse(prepared.problems, options, terminal);
  const settings = mailSettings(prepared.value.project, options.transport);
  const dkim = dkimKey(settings, terminal);
  const { encrypt } = options;
  refuseUnused(prepared.value.copies, encrypt);
  const choice = chooseMails(prepared.value.copies, encrypt);
  if (!options.send) {
    const around = { settings, dkim, terminal, workers, encrypt };
    const preview = await writePreview(choice, prepared.value, around);
    tellDryRun(choice, preview, options, terminal);
    return preview && preview.problems.length > 0 ? EXIT.content : EXIT.done;
  }
  if (queued && queue !== undefined)
    return queued.runQueuedEmail(
      options,
      { prepared: prepared.value, choice, settings, flag: queue },
      terminal,
    );
  const { project, base, batches, copies, input } = prepared.value;
  const batch = await openBatch({
    batches,
    input: [`email ${options.transport}${encrypt ? ' locked' : ''}`, ...input],
    begun: prepared.value.begun('email', choice.mails.length),
    resume: options.resume,
    only: options.batch,
    now: terminal.now,
    retryInDoubt: options.retryInDoubt,
    mayRepeat: options.again,
  });
  const rate = startRate(terminal, choice.mails.length);
  const { connections = DEFAULT_CONNECTIONS, retries = RETRIES, retry_after: pause = PAUSE } = settings;
  const channel = await openChannel(options.transport, settings, {
    project,
    terminal,
    folder: batch.folder,
    ...(patience ? { patience } : {}),
  });
  const audit = await openAudit(auditFile(base, project));
  try {
    await beginStatus(batch.folder, statusOfMails(mailStates(copies, choice, NOTHING_SENT)));
    // before the first mail goes: whoever has a locked file can be told what it opens with
    const passwords = encrypt ? await writePasswords(batch.folder, choice.mails, batch.keys) : null;
    const lock = encrypt ? (copy: PlannedCopy) => lockFor(copy.recipient, batch.keys) : null;
    const sent = await sendMails({
      mails: choice.mails,
      batch,
      build: mailBuilder(prepared.value, workers, lock),
      channel,
      channelName: options.transport === 'smtp' ? 'email' : 'eml',
      audit,
      letterhead: {
        settings,
        keys: batch.keys,
        ...(dkim ? { dkim } : {}),
        date: terminal.now(),
        locked: encrypt,
      },
      lanes: connections,
      retries,
      pause: 1000 * pause,
      stop: terminal.interrupted,
      now: terminal.now,
      onMail: rate.step,
    });
    rate.stop();
    const states = mailStates(copies, choice, sent);
    await writeStatus(batch.folder, statusOfMails(states));
    const status = join(batch.folder, STATUS_FILE);
    const counts = countBy(states.map(({ state }) => state));
    const told = (path: string): string => relative(base, path);
    const lists = { status: told(status), passwords: passwords === null ? null : told(passwords) };
    tellSent({ batch: batch.id, ...lists, counts, sent }, options, terminal);
    return exitOf(counts, sent);
  } finally {
    rate.stop();
    await channel.close();
    await audit.close();
    await batch.ledger.close();
  }
}

function exitOf(counts: Counts, { gaveUp }: Sent): ExitCode {
  const has = (...states: readonly MailState[]): boolean => states.some((state) => counts.has(state));
  if (gaveUp || has('deferred', 'not sent')) return EXIT.resumable;
  return has('failed', 'in doubt') ? EXIT.partFailed : EXIT.done;
}
