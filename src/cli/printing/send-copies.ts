import type { Attempt } from '../../batch/index.ts';
import type { Problem } from '../../model/index.ts';
import {
  type Press,
  type PrintOrder,
  type PrintReport,
  printDocument,
  type Trouble,
  takeUp,
} from '../../printing/index.ts';
import type { OpenBatch } from '../batches/batch-folder.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';

/** A copy that is ready to go, or why there is none. */
export type MadeOrder =
  | { readonly ok: true; readonly order: PrintOrder }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Sending {
  readonly copies: readonly PlannedCopy[];
  readonly batch: OpenBatch;
  /** What an earlier process wrote down, by key. */
  readonly known: ReadonlyMap<string, Attempt>;
  readonly press: Press;
  /** Print anew, too, what the printer knows nothing of any more. */
  readonly inDoubt: boolean;
  make(copy: PlannedCopy, key: string): Promise<MadeOrder>;
  /** Told how a job ended, before that is written down. */
  onEnd(copy: PlannedCopy, order: PrintOrder, outcome: PrintReport['outcome']): Promise<void>;
  onCopy(): void;
}

export interface SentCopies {
  /** What is known of each copy that had its turn. */
  readonly reports: ReadonlyMap<PlannedCopy, Pick<PrintReport, 'outcome' | 'why'>>;
  readonly problems: readonly Problem[];
  /** Why no others were sent. */
  readonly gaveUp?: Trouble;
}

/** Jobs that the printer has at the same time: one that it prints, and some behind it. */
const WINDOW = 4;

/** Of one copy only: the others may well be printed. Everything else is the printer's own trouble. */
const OF_ONE: ReadonlySet<string> = new Set(['canceled', 'aborted', 'unknown-job', 'half-sent', 'left']);

/**
 * Sends each copy once, in the order of the list: the next when the printer has all of the one before, so that they lie in
 * this order in its tray. Each is followed to its end.
 */
export async function sendCopies(sending: Sending): Promise<SentCopies> {
  const { copies, batch, known, press, make, onEnd, onCopy } = sending;
  const reports = new Map<PlannedCopy, Pick<PrintReport, 'outcome' | 'why'>>();
  const problems: Problem[] = [];
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();
  let gaveUp: Trouble | undefined;
  // a process that ended between the printer's yes and the journal's line leaves an empty job of the next in turn
  let mayHaveEmptyJob = known.size > 0;
  for (const copy of copies) {
    if (gaveUp || failures.length > 0 || press.following.stop.aborted) break;
    const key = batch.keys.key(copy.recipient.person.id);
    if ((await batch.ledger.look(key)) === 'done') {
      reports.set(copy, { outcome: 'sent' });
      continue;
    }
    const made = await make(copy, key);
    if (!made.ok) {
      problems.push(...made.problems);
      const code = made.problems[0]?.code ?? 'unknown';
      if ((await batch.ledger.claim(key)) === 'go')
        await batch.ledger.settle(key, { outcome: 'failed', code });
      reports.set(copy, { outcome: 'failed', why: { code, message: '', hint: '' } });
      continue;
    }
    const { order } = made;
    const state = known.get(key)?.state;
    const isOpen = state === 'start' || state === 'in-doubt';
    const isFresh = state === undefined;
    let taken = (): void => {};
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const at: Press = {
      ...press,
      onTaken: taken,
      onEnd: (ended, outcome) => onEnd(copy, ended, outcome),
    };
    const print = async (): Promise<PrintReport> => {
      if (!isOpen && !(isFresh && mayHaveEmptyJob)) return printDocument(order, at);
      const report = await takeUp(order, isOpen, at);
      const isForgotten = report.why?.code === 'unknown-job' || report.why?.code === 'half-sent';
      return isForgotten && sending.inDoubt ? printDocument(order, at) : report;
    };
    const end = async (): Promise<void> => {
      const report = await print();
      reports.set(copy, report);
      if (report.why && !OF_ONE.has(report.why.code)) gaveUp ??= report.why;
      onCopy();
    };
    const whole = end().catch((error: unknown) => {
      failures.push(error);
    });
    running.add(whole);
    void whole.then(() => running.delete(whole));
    await Promise.race([isTaken, whole]);
    if (isFresh) mayHaveEmptyJob = false;
    while (running.size >= WINDOW) await Promise.race(running);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return { reports, problems, ...(gaveUp ? { gaveUp } : {}) };
}
