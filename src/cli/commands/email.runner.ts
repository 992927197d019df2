import { join, relative, resolve } from 'node:path';
import pc from 'picocolors';
import { openAudit, type Patience } from '../../delivery/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import { withoutRepeats } from '../../model/index.ts';
import type { Workers } from '../../workers/index.ts';
import { openBatch } from '../batches/batch-folder.ts';
import { type BatchOptions, prepareBatch } from '../batches/prepare.ts';
import { refuse } from '../batches/refuse.ts';
import { chooseMails, type MailChoice, NO_MAIL, type NoMail } from '../emailing/choose-mails.ts';
import { MAIL_EDITIONS } from '../emailing/mail-for.ts';
import {
  DEFAULT_CONNECTIONS,
  dkimKey,
  mailSettings,
  openChannel,
  type Transport,
} from '../emailing/open-channel.ts';
import { type Preview, writePreview } from '../emailing/preview.ts';
import { type Sent, sendMails } from '../emailing/send-mails.ts';
import { type MailState, mailStates, statusOfMails } from '../emailing/status.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { startRate } from '../rate.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';

export interface EmailOptions extends BatchOptions {
  /** Without it nothing is sent: the first mail is written for a look. */
  readonly send: boolean;
  readonly transport: Transport;
  /** Everybody again, though a batch was made from the same. */
  readonly again: boolean;
  readonly retryInDoubt: boolean;
}

/** Seconds before a mail that the server deferred is tried again. */
const PAUSE = 30;
const RETRIES = 3;

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
  const prepared = await prepareBatch(options, { terminal, workers }, MAIL_EDITIONS);
  if (!prepared.ok) return refuse(prepared.problems, options, terminal);
  const settings = mailSettings(prepared.value.project, options.transport);
  const dkim = dkimKey(settings, terminal);
  const choice = chooseMails(prepared.value.copies);
  if (!options.send) {
    const preview = await writePreview(choice, prepared.value, { settings, dkim, terminal, workers });
    tellDryRun(choice, preview, options, terminal);
    return preview && preview.problems.length > 0 ? EXIT.content : EXIT.done;
  }
  const { project, base, batches, copies, input } = prepared.value;
  const batch = await openBatch({
    batches,
    input: [`email ${options.transport}`, ...input],
    resume: options.resume,
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
  const audit = await openAudit(resolve(base, project.settings.out, 'audit', 'deliveries.ndjson'));
  try {
    const sent = await sendMails({
      mails: choice.mails,
      batch,
      prepared: prepared.value,
      workers,
      channel,
      channelName: options.transport === 'smtp' ? 'email' : 'eml',
      audit,
      letterhead: { settings, keys: batch.keys, ...(dkim ? { dkim } : {}), date: terminal.now() },
      lanes: connections,
      retries,
      pause: 1000 * pause,
      stop: terminal.interrupted,
      now: terminal.now,
      onMail: rate.step,
    });
    rate.stop();
    const states = mailStates(copies, choice, sent);
    const status = join(batch.folder, 'status.csv');
    const bytes = new TextEncoder().encode(statusOfMails(states));
    await writeAllWhole([{ path: status, bytes, confidential: true }]);
    const counts = countBy(states.map(({ state }) => state));
    tellSent({ batch: batch.id, status: relative(base, status), counts, sent }, options, terminal);
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
  { json, handout, recipients }: EmailOptions,
  terminal: Terminal,
): void {
  const reasons = countBy([...left.values()]);
  if (json) {
    const notSent = Object.fromEntries(reasons);
    const problems = (preview?.problems ?? []).map(problemRecord);
    terminal.out(
      toJson({ batch: null, wouldBeSent: mails.length, notSent, preview: preview?.path ?? null, problems }),
    );
    return;
  }
  terminal.err(`${mails.length} would be mailed.\n`);
  for (const [reason, count] of reasons) terminal.err(`${count} ${NO_MAIL[reason as NoMail]}: no mail.\n`);
  if (preview) {
    terminal.err(`The first of them: ${preview.path}. Open it in a mail program, and read it.\n`);
    if (preview.problems.length > 0)
      terminal.err(`\n${describeProblems(preview.problems, terminal.color)}\n\n`);
  }
  terminal.err(`Nothing was sent. To send: plainleaf email ${handout} --recipients ${recipients} --send\n`);
}

interface Told {
  readonly batch: string;
  readonly status: string;
  readonly counts: Counts;
  readonly sent: Sent;
}

function tellSent(
  { batch, status, counts, sent }: Told,
  { json, quiet }: EmailOptions,
  terminal: Terminal,
): void {
  const problems = withoutRepeats(sent.problems);
  const { gaveUp } = sent;
  if (json) {
    const record = { batch, status, counts: Object.fromEntries(counts), gaveUp: gaveUp?.message ?? null };
    terminal.out(toJson({ ...record, problems: problems.map(problemRecord) }));
    return;
  }
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  const colors = pc.createColors(terminal.color);
  if (!quiet) for (const [state, count] of counts) terminal.err(`${count} ${state}\n`);
  if (gaveUp)
    terminal.err(`${colors.red('error')}  ${gaveUp.message}\n  ${colors.cyan('→')} ${gaveUp.hint}\n`);
  if (counts.has('deferred') || counts.has('not sent'))
    terminal.err('To go on: the same command with --resume.\n');
  if (counts.has('in doubt'))
    terminal.err(
      'In doubt: the server may have taken these and did not say so. Ask it; --resume --retry-in-doubt mails them again.\n',
    );
  if (!quiet) terminal.err(`Batch ${batch}. Who got what: ${status}\n`);
}
