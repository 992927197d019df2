import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { resume, statesOf } from '../../queue/index.ts';
import { nameRows } from '../batches/name-rows.ts';
import { type JobsFolder, openJobs } from '../batches/open-jobs.ts';
import { STATUS_FILE } from '../batches/status.ts';
import { auditFile } from '../building/standing-files.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { bringHome } from '../queueing/bring-home.ts';
import { followBatch, gone } from '../queueing/follow-batch.ts';
import { openQueueFrom, type Queue, type QueueFlag } from '../queueing/open-from.ts';
import { exitOf, isOver } from '../queueing/progress-states.ts';
import { queuedJob, queuedJobs } from '../queueing/queued-jobs.ts';
import { tellBatch } from '../queueing/tell-batch.ts';
import { toJson } from '../reports/json.ts';
import { queuedJobRecord, queuedJobsTable } from '../reports/queued-jobs.ts';
import { table } from '../reports/table.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface QueuedOptions {
  readonly queue: QueueFlag;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** Lists the batches of a queue, the newest first. */
export const listQueued = (options: QueuedOptions, terminal: Terminal): Promise<ExitCode> =>
  withQueue(options, terminal, async (queue) => {
    const jobs = await queuedJobs(queue);
    if (options.json) terminal.out(toJson({ jobs: jobs.map(queuedJobRecord) }));
    else if (jobs.length > 0) terminal.out(queuedJobsTable(jobs));
    else
      terminal.err(
        'There are no batches in the queue: plainleaf email HANDOUT --send --queue puts them in.\n',
      );
    return EXIT.done;
  });

/** Shows one, with the rows that want something; one that is over is brought home to the machine that put it in. */
export const showQueued = (
  id: string,
  options: QueuedOptions & { readonly all: boolean },
  terminal: Terminal,
): Promise<ExitCode> =>
  withQueue(options, terminal, async (queue) => {
    const job = await queuedJob(id, queue);
    const home = await openJobs(options.out, terminal);
    if (isOver(job.progress)) await bring(id, queue, home);
    const states = await statesOf(queue.store, job.stored);
    const { rows: known } = await nameRows(join(home.batches, id), {
      root: home.project.shelves.project.root,
      known: [],
    });
    const names = new Map(known.map((row) => [row.key, row]));
    const isOpen = !isOver(job.progress);
    const rows = [...states].flatMap(([key, { state, code = '' }]) => {
      const status = state === 'start' ? (isOpen ? 'under way' : 'in doubt') : state.replace('-', ' ');
      const wants = state !== 'sent' && state !== 'again' && status !== 'under way';
      if (!wants && !options.all) return [];
      const { id: name = null, row = null } = names.get(key) ?? {};
      return [{ id: name, row, key, status, code }];
    });
    const sorted = rows.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
    if (options.json) {
      terminal.out(toJson({ ...queuedJobRecord(job), rows: sorted }));
      return EXIT.done;
    }
    terminal.out(queuedJobsTable([job]));
    if (sorted.length > 0)
      terminal.out(
        `\n${table(
          [
            { head: 'id', cell: (row) => row.id ?? '(on another machine)' },
            { head: 'row', toTheRight: true, cell: (row) => (row.row === null ? '' : `${row.row}`) },
            { head: 'status', cell: (row) => row.status },
            { head: 'code', cell: (row) => row.code },
          ],
          sorted,
        )}`,
      );
    const told = { batch: id, progress: job.progress, status: null, passwords: null };
    tellBatch(told, { json: false, quiet: true }, terminal);
    return EXIT.done;
  });

/** Lets nothing more of a batch begin; it can be resumed. */
export const cancelQueued = (id: string, options: QueuedOptions, terminal: Terminal): Promise<ExitCode> =>
  withQueue(options, terminal, async (queue) => {
    const { stored } = await queuedJob(id, queue);
    await queue.store.stop(stored.id);
    await untilItEnded(id, queue);
    return tell(id, queue, options, terminal);
  });

/** Removes all people of a batch from the queue: nothing more of it can ever be sent. */
export const forgetQueued = (id: string, options: QueuedOptions, terminal: Terminal): Promise<ExitCode> =>
  withQueue(options, terminal, async (queue) => {
    const { stored } = await queuedJob(id, queue);
    await queue.store.forget(stored.id);
    if (!options.json && !options.quiet)
      terminal.err(`Nobody of the batch ${id} is in the queue any more. Who got what stays known.\n`);
    await bring(id, queue, await openJobs(options.out, terminal));
    return EXIT.done;
  });

/** Goes on with a batch from anywhere: what failed, what was put off, and what is in doubt when that is asked for. */
export const resumeQueued = (
  id: string,
  options: QueuedOptions & { readonly inDoubt: boolean; readonly detach: boolean },
  terminal: Terminal,
): Promise<ExitCode> =>
  withQueue(options, terminal, async (queue) => {
    const { stored } = await queuedJob(id, queue);
    const parts = await resume(queue, stored.id, { inDoubt: options.inDoubt });
    if (parts === 0) await refuseForgotten(id, queue);
    if (!options.detach) await followBatch(id, queue, terminal);
    const code = await tell(id, queue, options, terminal);
    return options.detach ? EXIT.done : code;
  });

/** Who is in nobody's rows any more cannot be gone on with. */
async function refuseForgotten(id: string, { store }: Queue): Promise<void> {
  const progress = await store.progress(id);
  if (!progress || progress.sent === progress.items) return;
  await store.stop(id);
  throw new UsageError(
    `The people of the batch ${id} were removed from the queue: nothing more of it can be sent.`,
    `See who got it with plainleaf jobs ${id} --queue, and begin a new batch for the others.`,
  );
}

/** Looks at what has begun, and how long it may stay as it is before nobody seems to work on it, milliseconds. */
const LOOK = 250;
const SEEMS_DEAD = 5000;

/** What has begun is finished; where its worker is dead it never ends. */
async function untilItEnded(id: string, { store }: Queue): Promise<void> {
  let before = -1;
  for (let same = 0; same < SEEMS_DEAD; same += LOOK) {
    const inDoubt = (await store.progress(id))?.inDoubt ?? 0;
    if (inDoubt === 0) return;
    if (inDoubt !== before) same = 0;
    before = inDoubt;
    await wait(LOOK);
  }
}

async function withQueue(
  { queue: flag }: QueuedOptions,
  terminal: Terminal,
  work: (queue: Queue) => Promise<ExitCode>,
): Promise<ExitCode> {
  const queue = await openQueueFrom(flag, terminal);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

async function bring(
  id: string,
  queue: Queue,
  { project, base, batches }: JobsFolder,
): Promise<string | null> {
  const stored = await queue.store.find(id);
  const folder = join(batches, id);
  if (!stored || !existsSync(folder)) return null;
  const { root } = project.shelves.project;
  await bringHome(stored, queue, { folder, audit: auditFile(base, project), root });
  return relative(base, join(folder, STATUS_FILE));
}

/** How far it is now. */
async function tell(
  id: string,
  queue: Queue,
  { out, json = false, quiet = false }: QueuedOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const progress = await queue.store.progress(id);
  if (!progress) throw gone(id);
  const status = isOver(progress) ? await bring(id, queue, await openJobs(out, terminal)) : null;
  tellBatch({ batch: id, progress, status, passwords: null }, { json, quiet }, terminal);
  return exitOf(progress);
}
