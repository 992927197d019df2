import { join, relative } from 'node:path';
import pc from 'picocolors';
import { openAudit, type Patience } from '../../delivery/index.ts';
import { withoutRepeats } from '../../model/index.ts';
import type { Workers } from '../../workers/index.ts';
import { openBatch } from '../batches/batch-folder.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import { lockFor, refuseUnused, writePasswords } from '../batches/passwords.ts';
import { type BatchOptions, prepareBatch } from '../batches/prepare.ts';
import { refuse } from '../batches/refuse.ts';
import { beginStatus, STATUS_FILE, writeStatus } from '../batches/status.ts';
import { auditFile } from '../building/standing-files.ts';
import { MAIL_EDITIONS, mailBuilder } from '../emailing/build-mail.ts';
import { chooseMails, type MailChoice, NO_MAIL, type NoMail } from '../emailing/choose-mails.ts';
import {
  DEFAULT_CONNECTIONS,
  dkimKey,
  mailSettings,
  openChannel,
  PAUSE,
  RETRIES,
  type Transport,
} from '../emailing/open-channel.ts';
import { type Preview, writePreview } from '../emailing/preview.ts';
import { type Sent, sendMails } from '../emailing/send-mails.ts';
import { type MailState, mailStates, NOTHING_SENT, statusOfMails } from '../emailing/status.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { QueueFlag } from '../queueing/open-from.ts';
import { startRate } from '../rate.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface EmailOptions extends BatchOptions {
  /** Without it nothing is sent: the first mail is written for a look. */
  readonly send: boolean;
  /** The attached file opens with a password only, and the rest of the mail is the same for everybody. */
  readonly encrypt: boolean;
  readonly transport: Transport;
  /** Everybody again, though a batch was made from the same. */
  readonly again: boolean;
  readonly retryInDoubt: boolean;
  /** Where the queue is whose workers send; undefined where this process does. */
  readonly queue: QueueFlag | undefined;
  /** Does not wait for them. */
  readonly detach: boolean;
}

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

type Counts = ReadonlyMap<MailState, number>;

function countBy<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function exitOf(counts: Counts, { gaveUp }: Sent): ExitCode {
  const has = (...states: readonly MailState[]): boolean => states.some((state) => counts.has(state));
  if (gaveUp || has('deferred', 'not sent')) return EXIT.resumable;
  return has('failed', 'in doubt') ? EXIT.partFailed : EXIT.done;
}

function tellDryRun(
  { mails, left }: MailChoice,
  preview: Preview | null,
  { json, handout, recipients, encrypt }: EmailOptions,
  terminal: Terminal,
): void {
  const reasons = countBy([...left.values()]);
  if (json) {
    const notSent = Object.fromEntries(reasons);
    const problems = (preview?.problems ?? []).map(problemRecord);
    const written = { preview: preview?.mail ?? null, passwords: preview?.password ?? null };
    terminal.out(toJson({ batch: null, wouldBeSent: mails.length, notSent, ...written, problems }));
    return;
  }
  terminal.err(`${mails.length} would be mailed.\n`);
  for (const [reason, count] of reasons) terminal.err(`${count} ${NO_MAIL[reason as NoMail]}: no mail.\n`);
  if (preview) terminal.err(`The first of them: ${preview.mail}. Open it in a mail program, and read it.\n`);
  for (const { message, hint } of preview?.notes ?? []) terminal.err(`${message} ${hint}\n`);
  if (preview?.password) terminal.err(`What its PDF opens with: ${preview.password}.\n`);
  if (preview && preview.problems.length > 0)
    terminal.err(`\n${describeProblems(preview.problems, terminal.color)}\n\n`);
  const flags = encrypt ? '--encrypt --send' : '--send';
  terminal.err(`Nothing was sent. To send: plainleaf email ${handout} --recipients ${recipients} ${flags}\n`);
}

interface Told {
  readonly batch: string;
  readonly status: string;
  /** Null where nothing is locked. */
  readonly passwords: string | null;
  readonly counts: Counts;
  readonly sent: Sent;
}

function tellSent(
  { batch, status, passwords, counts, sent }: Told,
  { json, quiet, settings }: EmailOptions,
  terminal: Terminal,
): void {
  const problems = withoutRepeats(sent.problems);
  const { gaveUp } = sent;
  if (json) {
    const counted = { counts: Object.fromEntries(counts), gaveUp: gaveUp?.message ?? null };
    terminal.out(toJson({ batch, status, passwords, ...counted, problems: problems.map(problemRecord) }));
    return;
  }
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  const colors = pc.createColors(terminal.color);
  const out = settings.out === undefined ? '' : ` --out ${settings.out}`;
  if (!quiet) for (const [state, count] of counts) terminal.err(`${count} ${state}\n`);
  if (gaveUp)
    terminal.err(`${colors.red('error')}  ${gaveUp.message}\n  ${colors.cyan('→')} ${gaveUp.hint}\n`);
  if (counts.has('deferred') || counts.has('not sent'))
    terminal.err(`To go on: plainleaf jobs resume ${batch}${out}\n`);
  if (counts.has('in doubt'))
    terminal.err(
      `In doubt: the server may have taken these and did not say so. Ask who runs it; to mail them again all the same: plainleaf jobs retry ${batch} --in-doubt${out}\n`,
    );
  if (passwords)
    terminal.err(
      `Passwords: ${passwords}. Tell each person theirs by telephone, by post or in person, never by mail.\n`,
    );
  if (!quiet) terminal.err(`Batch ${batch}. Who got what: ${status}\n`);
}
