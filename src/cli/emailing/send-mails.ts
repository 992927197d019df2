import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type ItemReport, runBatch, type Settlement } from '../../batch/index.ts';
import type { Audit, Channel, Mail } from '../../delivery/index.ts';
import type { Problem } from '../../model/index.ts';
import type { OpenBatch } from '../batches/batch-folder.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import type { MailBuilder } from './build-mail.ts';
import { type Letterhead, mailFor } from './mail-for.ts';

interface Sending {
  readonly mails: readonly PlannedCopy[];
  readonly batch: OpenBatch;
  readonly build: MailBuilder;
  readonly channel: Channel<Mail>;
  readonly channelName: 'email' | 'eml';
  readonly audit: Audit;
  readonly letterhead: Letterhead;
  readonly lanes: number;
  /** How often what was deferred is tried again, and after how many milliseconds for the first time. */
  readonly retries: number;
  readonly pause: number;
  readonly stop: AbortSignal;
  now(): Date;
  onMail(): void;
}

export interface Sent {
  /** The last that is known of each mail that was tried. */
  readonly reports: ReadonlyMap<PlannedCopy, ItemReport<PlannedCopy>>;
  readonly problems: readonly Problem[];
  /** Why the channel was given up. */
  readonly gaveUp?: { readonly message: string; readonly hint: string };
}

/** Sends each mail once; what the server defers is tried again, later and later. */
export async function sendMails(sending: Sending): Promise<Sent> {
  const { mails, batch, lanes, retries, pause, stop, onMail } = sending;
  const problems: Problem[] = [];
  const givenUp = new AbortController();
  let gaveUp: Sent['gaveUp'];
  const stopped = AbortSignal.any([stop, givenUp.signal]);
  const reports = new Map<PlannedCopy, ItemReport<PlannedCopy>>();
  const handle = async (copy: PlannedCopy): Promise<Settlement> => {
    const { settlement, problems: found, stop: reason } = await sendOne(copy, sending);
    problems.push(...found);
    if (reason) {
      gaveUp ??= reason;
      givenUp.abort();
    }
    return settlement;
  };
  let items = mails;
  for (let round = 0; ; round++) {
    const keyOf = ({ recipient }: PlannedCopy): string => batch.keys.key(recipient.person.id);
    const run = await runBatch(
      { items, keyOf, handle, lanes, stop: stopped, onReport: onMail },
      batch.ledger,
    );
    for (const report of run.reports) reports.set(report.item, report);
    items = run.reports.filter(({ state }) => state === 'deferred').map(({ item }) => item);
    if (items.length === 0 || round >= retries || stopped.aborted) break;
    await wait(pause * 2 ** round, undefined, { signal: stopped }).catch(() => {});
    if (stopped.aborted) break;
  }
  return { reports, problems, ...(gaveUp ? { gaveUp } : {}) };
}

interface One {
  readonly settlement: Settlement;
  readonly problems: readonly Problem[];
  readonly stop?: Sent['gaveUp'];
}

async function sendOne(copy: PlannedCopy, sending: Sending): Promise<One> {
  const { build, channel, channelName, audit, letterhead, batch, now } = sending;
  const built = await build(copy);
  if (!built.ok)
    return {
      settlement: { outcome: 'failed', code: built.problems[0]?.code ?? 'unknown' },
      problems: built.problems,
    };
  const { attached, identity } = built.value;
  const mail = await mailFor(copy, built.value, letterhead);
  const { settlement, stop } = await channel.deliver(mail);
  const sha256 = createHash('sha256').update(attached.bytes).digest('hex');
  await audit.write({
    at: now().toISOString(),
    channel: channelName,
    batch: batch.id,
    key: batch.keys.key(copy.recipient.person.id),
    row: copy.recipient.line,
    handout: copy.target.slug,
    version: identity.version,
    language: copy.target.lang,
    edition: attached.edition,
    sha256,
    outcome: settlement.outcome,
  });
  return { settlement: { ...settlement, sha256 }, problems: [], ...(stop ? { stop } : {}) };
}
