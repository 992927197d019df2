import type { Claim, Ledger, Settlement } from './ledger.ts';

/** What became of one item: how this attempt ended, or why there was none. */
export type ItemState = Settlement['outcome'] | Exclude<Claim, 'go' | 'stopped'>;

export interface ItemReport<T> {
  readonly item: T;
  readonly state: ItemState;
  /** What the channel answered, where there was an attempt. */
  readonly code?: string;
}

export interface BatchPlan<T, R = undefined> {
  readonly items: readonly T[];
  /** Of the ledger; no two items have the same. */
  keyOf(item: T): string;
  /**
   * Makes what `handle` needs, before the item is claimed. Nobody outside may notice it, and it may be done again: whatever
   * ends it leaves the item as it was, and not in doubt.
   */
  prepare?(item: T): Promise<R>;
  /** Does what the batch is for, once. What it throws stops the batch: that item stays in doubt. @param key of the item */
  handle(item: T, prepared: R, key: string): Promise<Settlement>;
  /** Items that are handled at the same time. */
  readonly lanes: number;
  /** Once aborted no other item is begun; those that are being handled are finished. */
  readonly stop: AbortSignal;
  /** Begin no other once one has failed. */
  readonly failFast?: boolean;
  onReport?(report: ItemReport<T>): void;
}

export interface BatchRun<T> {
  readonly reports: readonly ItemReport<T>[];
  /** Items that were not begun. */
  readonly left: number;
}

/** Handles each item once, as far as the ledger lets it, and says what became of each, in their order. */
export async function runBatch<T, R = undefined>(
  plan: BatchPlan<T, R>,
  ledger: Ledger,
): Promise<BatchRun<T>> {
  const reports: (ItemReport<T> | undefined)[] = plan.items.map(() => undefined);
  const failures: unknown[] = [];
  const waiting = plan.items.entries();
  let hasFailed = false;
  let isStopped = false;
  const isOver = (): boolean =>
    isStopped || plan.stop.aborted || failures.length > 0 || (hasFailed && !!plan.failFast);
  const lane = async (): Promise<void> => {
    while (!isOver()) {
      const next = waiting.next();
      if (next.done) return;
      const [index, item] = next.value;
      try {
        const report = await attempt(item, plan, ledger, isOver);
        if (!report) {
          isStopped = true;
          return;
        }
        reports[index] = report;
        hasFailed ||= report.state === 'failed';
        plan.onReport?.(report);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: plan.lanes }, lane));
  if (failures.length > 0) throw failures[0];
  const known = reports.filter((report) => report !== undefined);
  return { reports: known, left: plan.items.length - known.length };
}

/** What became of an item; null where the batch was over before it was claimed. */
async function attempt<T, R>(
  item: T,
  plan: BatchPlan<T, R>,
  ledger: Ledger,
  isOver: () => boolean,
): Promise<ItemReport<T> | null> {
  const key = plan.keyOf(item);
  const seen = await ledger.look(key);
  if (seen === 'stopped') return null;
  if (seen !== 'go') return { item, state: seen };
  const prepared = (await plan.prepare?.(item)) as R;
  if (isOver()) return null;
  const claim = await ledger.claim(key);
  if (claim === 'stopped') return null;
  if (claim !== 'go') return { item, state: claim };
  const settlement = await plan.handle(item, prepared, key);
  await ledger.settle(key, settlement);
  const { outcome, code } = settlement;
  return { item, state: outcome, ...(code === undefined ? {} : { code }) };
}
