import { MachineFailure } from '../../files/index.ts';
import { type Job, type JobLook, lookAtJob, lookAtJobs } from '../batches/job.ts';
import { jobRows, wantsSomething } from '../batches/job-rows.ts';
import { openJobs, refuseUnknown } from '../batches/open-jobs.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printable } from '../reports/human.ts';
import { describeJob, jobRecord, jobsTable } from '../reports/jobs.ts';
import { toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';

export interface JobsOptions {
  readonly out: string | undefined;
  readonly json: boolean;
  /** Of one batch, every row. */
  readonly all: boolean;
}

/** Lists the batches, the newest first. What cannot be read is told, and the others are listed. */
export async function listJobs({ out, json }: JobsOptions, terminal: Terminal): Promise<ExitCode> {
  const { batches, ids, foreign } = await openJobs(out, terminal);
  const looks = await lookAtJobs(batches, ids.toReversed());
  const jobs = looks.filter(isJob);
  const unreadable = looks.flatMap((look) =>
    isJob(look) ? [] : [{ batch: look.id, because: look.because }],
  );
  if (json) {
    terminal.out(toJson({ jobs: jobs.map(jobRecord), unreadable, foreign }));
    return EXIT.done;
  }
  if (jobs.length > 0) terminal.out(jobsTable(jobs));
  else
    terminal.err(
      'There are no batches yet: plainleaf merge, plainleaf email and plainleaf print make them.\n',
    );
  for (const { batch, because } of unreadable)
    terminal.err(`– Of the batch ${batch} nothing can be said: ${because}.\n`);
  for (const name of foreign) terminal.err(`– ${printable(name)} is no batch.\n`);
  return EXIT.done;
}

const isJob = (look: JobLook): look is Job => !('because' in look);

/** Shows one batch: the rows that want something, or all. */
export async function showJob(id: string, options: JobsOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = await openJobs(options.out, terminal);
  refuseUnknown(id, folder);
  const job = await lookAtJob(folder.batches, id);
  if (!isJob(job)) throw unreadableJob(job);
  const rows = await jobRows(job, folder.project.shelves.project.root);
  const shown = options.all ? rows : rows.filter(wantsSomething);
  if (options.json) terminal.out(toJson({ ...jobRecord(job), rows: shown }));
  else terminal.out(describeJob(job, shown, { out: options.out }));
  return EXIT.done;
}

export const unreadableJob = ({ id, because }: { readonly id: string; readonly because: string }): Error =>
  new MachineFailure(
    `Of the batch ${id} nothing can be said: ${because}.`,
    'Get its folder back from a copy; until then nobody can tell who got what.',
  );
