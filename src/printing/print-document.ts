import type { Ledger, Settlement } from '../batch/index.ts';
import { createJob } from './create-job.ts';
import { type Following, followJob, type JobEnd } from './follow-job.ts';
import type { Line, Written } from './ipp/index.ts';
import { cancelJob, type FoundJob, findJobs, lookAtJob } from './jobs.ts';
import { type SentDocument, type SentFile, sendDocument } from './send-document.ts';
import { isOver, type JobState } from './states.ts';
import type { Trouble } from './trouble.ts';

/** A file for a printer. */
export interface PrintOrder {
  /** Of the ledger. */
  readonly key: string;
  /** The job's name: no other job anywhere has it, and it tells nothing of the handout. */
  readonly jobName: string;
  readonly document: SentFile;
  /** Of the file that was made, as whatever it is sent. */
  readonly sha256: string;
  readonly attributes: readonly Written[];
}

export interface Press {
  readonly line: Line;
  readonly ledger: Ledger;
  readonly following: Following;
  /** How often a printer that is busy is asked again. */
  readonly retries: number;
  /** Milliseconds before that, at first; twice as many each time. */
  readonly retryAfter: number;
  /** Told of an order before its file is sent, when the job stands and is claimed: from here on it may come out. */
  readonly onSending?: (order: PrintOrder) => Promise<void>;
  /** Told how an order ended, before that is written down as done with. */
  readonly onEnd?: (order: PrintOrder, outcome: Settlement['outcome']) => Promise<void>;
  /** Told when the printer has all of the file: another may be sent while this one is followed. */
  readonly onTaken?: () => void;
}

/** What became of an order. */
export interface PrintReport {
  readonly outcome: Settlement['outcome'];
  readonly job: number | null;
  /** Why it is not printed, or not surely. */
  readonly why?: Trouble;
}

/**
 * Prints a file: announces the job, writes down that it is begun, sends the file once and follows the job to its end. What
 * ends the process before it is written down leaves a job without a file, which prints nothing.
 */
export async function printDocument(order: PrintOrder, press: Press): Promise<PrintReport> {
  const created = await tryAgain(press, () => createJob(press.line, order.jobName, order.attributes));
  if (created.is !== 'created')
    return { outcome: created.is === 'later' ? 'deferred' : 'failed', job: null, why: created.why };
  const { job } = created;
  if ((await press.ledger.claim(order.key)) !== 'go') {
    await cancelJob(press.line, job);
    return { outcome: 'in-doubt', job, why: UNKNOWN };
  }
  await press.onSending?.(order);
  const sent = await tryAgain(press, () => sendDocument(press.line, job, order.document));
  const report = await afterSending(sent, job, press);
  return settle(report, order, press);
}

/**
 * Goes on with an order that an earlier process began: asks the printer for the job by its name. A file is sent again only
 * where the printer has the job without it, and has canceled that.
 * @param wasSent whether it was written down that the file is sent; else nothing has been.
 */
export async function takeUp(order: PrintOrder, wasSent: boolean, press: Press): Promise<PrintReport> {
  const found = await findJobs(press.line, order.jobName);
  if (found === null) return { outcome: wasSent ? 'in-doubt' : 'deferred', job: null, why: UNANSWERED };
  const open = found.filter(({ state }) => !isOver(state));
  const withFile = open.filter(({ state }) => !wasSent || hasFile(state));
  if (!wasSent) {
    await Promise.all(open.map(({ id }) => cancelJob(press.line, id)));
    return printDocument(order, press);
  }
  const [known = found.find(({ state }) => state.is === 'completed')] = withFile;
  if (known) return claimed(order, press, () => endOf(known, press));
  const canceled = await Promise.all(open.map(({ id }) => cancelJob(press.line, id)));
  const hadNone = found.length > 0 && found.every(({ state }) => isEmpty(state) || isWaiting(state));
  if (hadNone && canceled.every(Boolean)) return printDocument(order, press);
  const [over] = found;
  if (over && isOver(over.state))
    return claimed(order, press, async () => reportOf({ is: 'over', state: over.state }, over.id));
  return { outcome: 'in-doubt', job: over?.id ?? null, why: over ? HALF : UNKNOWN };
}

/** The whole file has come: a job that still waits for it says so. */
const hasFile = ({ documents, reasons }: JobState): boolean =>
  documents !== 0 && !reasons.includes('job-incoming') && !reasons.includes('job-data-insufficient');

const isEmpty = ({ documents, sides }: JobState): boolean => documents === 0 && !sides;

/** Nothing of it is printed, however much has come: not every printer counts its files. */
const isWaiting = (state: JobState): boolean =>
  (state.is === 'held' || state.is === 'pending') && !state.sides && !hasFile(state);

async function claimed(
  order: PrintOrder,
  press: Press,
  hear: () => Promise<PrintReport>,
): Promise<PrintReport> {
  await press.ledger.claim(order.key);
  return settle(await hear(), order, press);
}

async function endOf(
  { id }: Pick<FoundJob, 'id'>,
  { line, following, onTaken }: Press,
): Promise<PrintReport> {
  onTaken?.();
  return reportOf(await followJob(line, id, following), id);
}

/** What is in doubt is not settled: whoever goes on asks the printer again. */
async function settle(report: PrintReport, order: PrintOrder, press: Press): Promise<PrintReport> {
  const { outcome, why } = report;
  if (outcome === 'in-doubt') return report;
  await press.onEnd?.(order, outcome);
  await press.ledger.settle(order.key, { outcome, sha256: order.sha256, ...(why ? { code: why.code } : {}) });
  return report;
}

async function afterSending(sent: SentDocument, job: number, press: Press): Promise<PrintReport> {
  const { line } = press;
  if (sent.is === 'taken') return endOf({ id: job }, press);
  if (sent.is === 'in-doubt') {
    const look = await lookAtJob(line, job);
    const isThere = look.is === 'there' && (isOver(look.state) || hasFile(look.state));
    if (isThere && look.state.documents !== null) return endOf({ id: job }, press);
    return { outcome: 'in-doubt', job, why: { ...sent.why, hint: ASK_AGAIN } };
  }
  await cancelJob(line, job);
  return { outcome: sent.is === 'later' ? 'deferred' : 'failed', job, why: sent.why };
}

/** Asks again while the printer is busy: it has said that it did nothing. */
async function tryAgain<T extends { readonly is: string }>(press: Press, once: () => Promise<T>): Promise<T> {
  const { retries, retryAfter, following } = press;
  for (let tries = 0; ; tries++) {
    const result = await once();
    if (result.is !== 'later' || tries >= retries || following.stop.aborted) return result;
    following.say('It is busy. It is asked again.');
    await following.pause(retryAfter * 2 ** tries);
  }
}

function reportOf(end: JobEnd, job: number): PrintReport {
  switch (end.is) {
    case 'forgotten':
      return { outcome: 'in-doubt', job, why: UNKNOWN };
    case 'hung':
      return { outcome: 'in-doubt', job, why: HUNG };
    case 'left':
      return { outcome: 'in-doubt', job, why: LEFT };
    case 'over':
      return end.state.is === 'completed' ? { outcome: 'sent', job } : notPrinted(end.state, job);
  }
}

function notPrinted({ is, reasons, sides }: JobState, job: number): PrintReport {
  const because = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  const part = sides ? ` ${sides} sides came out before: throw them away.` : '';
  const hint = `Look at the printer.${part} Then print again with --again.`;
  const why =
    is === 'canceled'
      ? { code: 'canceled', message: `Somebody canceled the job at the printer${because}.`, hint }
      : { code: 'aborted', message: `The printer gave the job up${because}.`, hint };
  return { outcome: 'failed', job, why };
}

const ASK_AGAIN =
  'The same command with --resume asks the printer what became of the job; nothing is sent twice.';

const HUNG: Trouble = {
  code: 'hung',
  message: 'The printer has the job, and nothing has changed for a while.',
  hint: `See to the printer: it goes on by itself. ${ASK_AGAIN}`,
};
const LEFT: Trouble = {
  code: 'left',
  message: 'The printer has the job, and goes on with it.',
  hint: ASK_AGAIN,
};
const UNKNOWN: Trouble = {
  code: 'unknown-job',
  message: 'The printer knows nothing of the job any more: it may have printed it.',
  hint: 'Look in its output tray. If nothing lies there, print again with --again.',
};
const HALF: Trouble = {
  code: 'half-sent',
  message:
    'The printer got a part of the file only, or does not say how much; it may have printed some of it.',
  hint: 'Look in its output tray, throw away what lies there, and print again with --again.',
};
const UNANSWERED: Trouble = {
  code: 'unanswered',
  message: 'The printer does not say what became of the job.',
  hint: ASK_AGAIN,
};
