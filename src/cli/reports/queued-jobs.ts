import { leftOf } from '../queueing/progress-states.ts';
import type { QueuedJob } from '../queueing/queued-jobs.ts';
import { printable } from './human.ts';
import { localTime } from './local-time.ts';
import { type Column, table } from './table.ts';

/** A number, and nothing where there is nothing to see. */
const some = (count: number): string => (count === 0 ? '' : String(count));

function nowOf({ progress: { stopped, open }, trouble }: QueuedJob): string {
  if (stopped) return 'cancelled';
  if (open === 0) return '';
  return trouble ? 'in trouble' : 'in the queue';
}

const COLUMNS: readonly Column<QueuedJob>[] = [
  { head: 'batch', cell: ({ stored }) => stored.id },
  { head: 'handout', cell: ({ begun }) => printable(begun?.handout ?? '?') },
  { head: 'language', cell: ({ begun }) => printable(Object.keys(begun?.versions ?? {}).join(', ')) },
  { head: 'begun', cell: ({ stored }) => localTime(stored.at) },
  { head: 'sent', toTheRight: true, cell: ({ progress }) => String(progress.sent) },
  { head: 'deferred', toTheRight: true, cell: ({ progress }) => some(progress.deferred) },
  { head: 'failed', toTheRight: true, cell: ({ progress }) => some(progress.failed) },
  { head: 'in doubt', toTheRight: true, cell: ({ progress }) => some(progress.inDoubt) },
  {
    head: 'left',
    toTheRight: true,
    cell: ({ progress }) => some(leftOf(progress) + progress.underWay),
  },
  { head: 'now', cell: nowOf },
];

/** Batches of a queue, a line each, with what keeps workers from them. */
export function queuedJobsTable(jobs: readonly QueuedJob[]): string {
  const troubles = jobs.flatMap(({ stored, trouble, progress }) =>
    trouble && progress.open > 0 && !progress.stopped
      ? [`Batch ${stored.id}: ${printable(trouble.message)}\n  → ${printable(trouble.hint)}\n`]
      : [],
  );
  return [table(COLUMNS, jobs), ...troubles].join('\n');
}

/** A batch as other programs read it. */
export function queuedJobRecord({ stored, progress, begun, trouble }: QueuedJob): Record<string, unknown> {
  const { id, at, stopped } = stored;
  const { items, sent, failed, deferred, inDoubt, underWay, open } = progress;
  return {
    ...{ batch: id, command: begun?.command ?? null, handout: begun?.handout ?? null },
    ...{ versions: begun?.versions ?? {}, begun: at, items, sent, failed, deferred, inDoubt, underWay },
    ...{ left: leftOf(progress), openParts: open, cancelled: stopped, trouble: trouble?.message ?? null },
  };
}
