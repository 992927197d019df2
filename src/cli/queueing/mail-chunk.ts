import { keysFrom, type Recipient } from '../../batch/index.ts';
import type { EmailSettings } from '../../config/index.ts';
import type { Audit, Channel, Mail } from '../../delivery/index.ts';
import { withoutRepeats } from '../../model/index.ts';
import type { Chunk, ChunkWork } from '../../queue/index.ts';
import type { Workers } from '../../workers/index.ts';
import { lockFor } from '../batches/passwords.ts';
import { type BatchOptions, type PreparedBatch, prepareFor } from '../batches/prepare.ts';
import { type BatchFlags, batchOptions } from '../commands/batch-options.ts';
import { MAIL_EDITIONS, mailBuilder } from '../emailing/build-mail.ts';
import { chooseMails } from '../emailing/choose-mails.ts';
import { DEFAULT_CONNECTIONS, dkimKey, mailSettings, PAUSE, RETRIES } from '../emailing/open-channel.ts';
import { type Sent, sendMails } from '../emailing/send-mails.ts';
import { openProject } from '../open-project.ts';
import { describeProblems } from '../reports/human.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { differences } from './differences.ts';
import { programHash } from './program-hash.ts';
import { lookOf, openMails, type QueuedMails } from './queued-mails.ts';

export interface MailWorker {
  readonly terminal: Terminal;
  readonly workers: Workers;
  /** One for all chunks, as long as the settings stay. */
  channelFor(settings: EmailSettings, project: PreparedBatch['project']): Promise<Channel<Mail>>;
  onSent(chunk: Chunk<Recipient>, sent: Sent): void;
}

/** After which somebody has perhaps seen to what keeps a worker from a batch, milliseconds. */
const SEE_TO_IT = 15_000;
/** After which a mail server is asked again that refused the login or the sender, milliseconds: it may lock an account that keeps asking. */
export const UNTIL_MENDED = 15 * 60_000;

const trouble = (message: string, hint: string, left: number, again = SEE_TO_IT): ChunkWork => ({
  left,
  trouble: { message, hint, again },
});

/** Mails a part of a list, as the machine that put it in would have done; or says why it may not. */
export async function mailChunk(chunk: Chunk<Recipient>, worker: MailWorker): Promise<ChunkWork> {
  try {
    return await tryToMail(chunk, worker);
  } catch (error) {
    // a setting that is missing here: whoever follows the batch is to know it, too
    if (error instanceof UsageError) return trouble(error.message, error.hint, chunk.items.length);
    throw error;
  }
}

async function tryToMail(chunk: Chunk<Recipient>, worker: MailWorker): Promise<ChunkWork> {
  const { batch, items, seal, ledger } = chunk;
  const { terminal, workers } = worker;
  const mails = openMails(batch.sealed, seal);
  const left = items.length;
  if (!mails)
    return trouble(
      `The batch ${batch.id} was put in by another Plainleaf, which this one cannot read.`,
      'Install the same version on all machines.',
      left,
    );
  const options = await optionsOf(batch.id, mails);
  const project = await openProject(options.settings, terminal);
  const recipients = items.map(({ item }) => item);
  const prepared =
    project.problems.length > 0
      ? project
      : await prepareFor(
          { recipients, csv: new Uint8Array(), project },
          options,
          { terminal, workers },
          MAIL_EDITIONS,
        );
  if (!('ok' in prepared) || !prepared.ok)
    return trouble(
      `The batch ${batch.id} cannot be made here: ${prepared.problems[0]?.message ?? 'nobody knows why'}`,
      'Bring the project of this machine to what the machine has that put the batch in.',
      left,
    );
  const settings = mailSettings(project, 'smtp');
  const here = { program: programHash(), standsOn: prepared.value.standsOn, look: lookOf(settings) };
  const other = differences(mails, here);
  if (other.length > 0)
    return trouble(
      `The batch ${batch.id} was put in with another version than this machine has, so nothing of it is mailed from here. It differs in: ${other.join(', ')}.`,
      'Bring this machine to the same version, or cancel the batch.',
      left,
    );

  const keys = keysFrom(mails.secret);
  const dkim = dkimKey(settings, terminal);
  const { connections = DEFAULT_CONNECTIONS, retries = RETRIES, retry_after: pause = PAUSE } = settings;
  const audit: Pick<Audit, 'write'> = {
    // kept by the ledger together with the end of the mail
    write: async (...records) => {
      for (const record of records)
        ledger.keepWith(record.key, seal.close(JSON.stringify(record), 'delivery'));
    },
  };
  const { mails: chosen } = chooseMails(prepared.value.copies, mails.encrypt);
  const sent = await sendMails({
    mails: chosen,
    batch: { id: batch.id, keys, ledger },
    build: mailBuilder(
      prepared.value,
      workers,
      mails.encrypt ? ({ recipient }) => lockFor(recipient, keys) : null,
    ),
    channel: await worker.channelFor(settings, project),
    channelName: 'email',
    audit,
    letterhead: {
      ...{ settings, keys, date: new Date(mails.dated), locked: mails.encrypt },
      ...(dkim ? { dkim } : {}),
    },
    lanes: connections,
    // later, by whoever has time then
    retries: 0,
    pause: 0,
    stop: terminal.interrupted,
    now: terminal.now,
    onMail: () => {},
  });
  worker.onSent(chunk, sent);
  const notBegun = chosen.length - sent.reports.size;
  if (sent.gaveUp) {
    const { message, hint, lasts } = sent.gaveUp;
    return trouble(message, hint, notBegun, Math.max(1000 * pause, lasts ? UNTIL_MENDED : 0));
  }
  return { left: notBegun, retry: { pause: 1000 * pause, times: retries } };
}

/** As they were on the machine that put the batch in. */
const optionsOf = (batch: string, { begun }: QueuedMails): Promise<BatchOptions> =>
  batchOptions(
    begun.handout,
    { ...begun.flags, recipients: begun.recipients, json: false, quiet: true } as BatchFlags,
    batch,
  );

/** What a worker tells of a chunk, and nothing of a person. */
export function describeSent(
  { batch, number }: Chunk<Recipient>,
  { reports, problems }: Sent,
  color: boolean,
): string {
  const counts = new Map<string, number>();
  for (const { state } of reports.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  const told = [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
  const wrong = problems.length > 0 ? `${describeProblems(withoutRepeats(problems), color)}\n` : '';
  return `${wrong}Batch ${batch.id}, part ${number + 1}: ${told || 'nothing done'}\n`;
}
