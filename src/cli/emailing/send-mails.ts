import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type ItemReport, type Ledger, runBatch, type Settlement } from '../../batch/index.ts';
import type { Audit, Channel, DeliveryRecord, Mail, Stop } from '../../delivery/index.ts';
import { handoutFile } from '../../files/index.ts';
import type { Problem } from '../../model/index.ts';
import type { OpenBatch } from '../batches/batch-folder.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import type { MailBuilder } from './build-mail.ts';
import { type Letterhead, mailFor } from './mail-for.ts';

interface Sending {
  readonly mails: readonly PlannedCopy[];
  readonly batch: Pick<OpenBatch, 'id' | 'keys'> & { readonly ledger: Ledger };
  readonly build: MailBuilder;
  readonly channel: Channel<Mail>;
  readonly channelName: 'email' | 'eml';
  readonly audit: Pick<Audit, 'write'>;
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
  readonly gaveUp?: Stop;
}

/** Sends each mail once; what the server defers is tried again, later and later. */
export async function sendMails(sending: Sending): Promise<Sent> {
  const { mails, batch, lanes, retries, pause, stop, onMail } = sending;
  const problems: Problem[] = [];
  const givenUp = new AbortController();
  let gaveUp: Sent['gaveUp'];
  const stopped = AbortSignal.any([stop, givenUp.signal]);
  const reports = new Map<PlannedCopy, ItemReport<PlannedCopy>>();
  const prepare = (copy: PlannedCopy): Promise<Prepared> => prepareOne(copy, sending);
  const handle = async (copy: PlannedCopy, prepared: Prepared, key: string): Promise<Settlement> => {
    const { settlement, problems: found, stop: reason } = await sendOne(copy, prepared, key, sending);
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
      { items, keyOf, prepare, handle, lanes, stop: stopped, onReport: onMail },
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

/** A mail that is ready to go, and what the record of deliveries says of it; or why there is none. */
type Prepared =
  | {
      readonly ok: true;
      readonly mail: Mail;
      readonly record: Pick<DeliveryRecord, 'version' | 'edition' | 'sha256' | 'locked'>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function prepareOne(copy: PlannedCopy, { build, letterhead }: Sending): Promise<Prepared> {
  const built = await build(copy);
  if (!built.ok) return { ok: false, problems: built.problems };
  const { attached, identity } = built.value;
  const mail = await mailFor(copy, built.value, letterhead);
  const sha256 = createHash('sha256').update(attached.bytes).digest('hex');
  return {
    ok: true,
    mail,
    record: { version: identity.version, edition: attached.edition, sha256, locked: letterhead.locked },
  };
}

async function sendOne(copy: PlannedCopy, ready: Prepared, key: string, sending: Sending): Promise<One> {
  const { channel, channelName, audit, batch, now } = sending;
  if (!ready.ok) {
    const { problems } = ready;
    return { settlement: { outcome: 'failed', code: problems[0]?.code ?? 'unknown' }, problems };
  }
  const { slug, lang } = copy.target;
  const { settlement, problem, stop } = await channel.deliver(ready.mail);
  await audit.write({
    at: now().toISOString(),
    channel: channelName,
    batch: batch.id,
    key,
    row: copy.recipient.line,
    handout: slug,
    language: lang,
    ...ready.record,
    outcome: settlement.outcome,
  });
  const place = { file: handoutFile(slug, lang), line: 1, column: 1 };
  return {
    settlement: { ...settlement, sha256: ready.record.sha256 },
    problems: problem ? [{ ...problem, severity: 'error', place }] : [],
    ...(stop ? { stop } : {}),
  };
}
