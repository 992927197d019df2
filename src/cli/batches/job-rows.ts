import type { Job, JobCounts } from './job.ts';
import { stateOf } from './job.ts';
import { jobKind } from './job-kinds.ts';
import { nameRows } from './name-rows.ts';

/** What became of one row of a batch. */
export interface JobRow {
  /** Null where neither the status file nor the list names it any more. */
  readonly id: string | null;
  /** Line of the list. */
  readonly row: number | null;
  readonly status: string;
  /** What the channel answered, or what kept it. */
  readonly code: string;
}

const WORDS = {
  done: '',
  deferred: 'deferred',
  failed: 'failed',
  inDoubt: 'in doubt',
  underWay: 'under way',
  left: '',
} as const satisfies Record<keyof JobCounts, string>;

/** The rows of a batch in the order of its list; last those that nothing names any more. */
export async function jobRows(job: Job, root: string): Promise<readonly JobRow[]> {
  const { folder, attempts, begun } = job;
  const { rows } = await nameRows(folder, {
    root,
    known: attempts.keys(),
    ...(begun ? { begun } : {}),
  });
  const done = jobKind(begun)?.done ?? 'done';
  const statusOf = (key: string): string => {
    const state = stateOf(attempts.get(key), job);
    return WORDS[state] || (state === 'done' ? done : `not ${done}`);
  };
  const named = rows.map(({ id, row, key, left }): JobRow => {
    if (left) return { id, row, ...left };
    return { id, row, status: statusOf(key), code: attempts.get(key)?.code ?? '' };
  });
  const names = new Set(rows.map(({ key }) => key));
  const nameless = [...attempts]
    .filter(([key]) => !names.has(key))
    .map(([key, { code = '' }]): JobRow => ({ id: null, row: null, status: statusOf(key), code }));
  return [...named, ...nameless];
}

const WANTING: ReadonlySet<string> = new Set([WORDS.deferred, WORDS.failed, WORDS.inDoubt]);

/** True for a row that somebody should look at: not for one that only has not had its turn. */
export const wantsSomething = ({ status }: JobRow): boolean => WANTING.has(status);
