import type { Job } from '../batches/job.ts';
import { jobKind } from '../batches/job-kinds.ts';
import type { JobRow } from '../batches/job-rows.ts';
import { printable } from './human.ts';
import { localTime } from './local-time.ts';
import { type Column, table } from './table.ts';

/** What a batch does, as a list calls it. */
const whatOf = ({ begun }: Job): string => jobKind(begun)?.what(begun?.flags ?? {}) ?? begun?.command ?? '?';

const languagesOf = ({ begun }: Job): readonly string[] => Object.keys(begun?.versions ?? {});

/** A number, and nothing where there is nothing to see. */
const some = (count: number): string => (count === 0 ? '' : String(count));

const COLUMNS: readonly Column<Job>[] = [
  { head: 'batch', cell: ({ id }) => id },
  { head: 'what', cell: (job) => printable(whatOf(job)) },
  { head: 'handout', cell: ({ begun }) => printable(begun?.handout ?? '?') },
  { head: 'language', cell: (job) => printable(languagesOf(job).join(', ')) },
  { head: 'begun', cell: ({ at }) => localTime(at) },
  { head: 'done', toTheRight: true, cell: ({ counts }) => String(counts.done) },
  { head: 'deferred', toTheRight: true, cell: ({ counts }) => some(counts.deferred) },
  { head: 'failed', toTheRight: true, cell: ({ counts }) => some(counts.failed) },
  { head: 'in doubt', toTheRight: true, cell: ({ counts }) => some(counts.inDoubt) },
  {
    head: 'left',
    toTheRight: true,
    cell: ({ counts: { left, underWay } }) => (left === null ? '?' : some(left + underWay)),
  },
  { head: 'now', cell: ({ running }) => (running ? 'running' : '') },
];

/** Batches, a line each. */
export const jobsTable = (jobs: readonly Job[]): string => table(COLUMNS, jobs);

/** A batch as other programs read it. */
export function jobRecord(job: Job): Record<string, unknown> {
  const { id, at, begun, running, counts } = job;
  return {
    batch: id,
    command: begun?.command ?? null,
    what: whatOf(job),
    handout: begun?.handout ?? null,
    versions: begun?.versions ?? {},
    recipients: begun?.recipients ?? null,
    begun: at,
    ...counts,
    running,
  };
}

const ROWS: readonly Column<JobRow>[] = [
  { head: 'id', cell: ({ id }) => id ?? '(not known any more)' },
  { head: 'row', toTheRight: true, cell: ({ row }) => (row === null ? '' : String(row)) },
  { head: 'status', cell: ({ status }) => status },
  { head: 'code', cell: ({ code }) => printable(code) },
];

/** One batch with rows of it, and how to go on. */
export function describeJob(
  job: Job,
  rows: readonly JobRow[],
  { out }: { readonly out: string | undefined },
): string {
  const { id, counts, running, begun } = job;
  const flags = out === undefined ? '' : ` --out ${out}`;
  const { deferred, failed, inDoubt, left } = counts;
  const lines = [
    ...(running ? [`Process ${running.pid} on ${printable(running.host)} works on it now.`] : []),
    ...(!running && begun && deferred + failed + (left ?? 0) > 0
      ? [`To go on: plainleaf jobs resume ${id}${flags}`]
      : []),
    ...(!running && begun && inDoubt > 0
      ? [
          'In doubt: it may have arrived. Ask who runs the mail server; to try again all the same:',
          `  plainleaf jobs retry ${id} --in-doubt${flags}`,
        ]
      : []),
    ...(begun ? [] : ['An older Plainleaf began it: to go on, use the same command with --resume.']),
  ];
  return [
    jobsTable([job]),
    ...(rows.length > 0 ? [table(ROWS, rows)] : []),
    ...lines.map((line) => `${line}\n`),
  ].join('\n');
}
