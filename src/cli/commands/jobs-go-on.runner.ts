import { relative, resolve } from 'node:path';
import { IN_QUEUE, inQueue } from '../batches/in-queue.ts';
import { lookAtJob } from '../batches/job.ts';
import { jobKind } from '../batches/job-kinds.ts';
import { openJobs, refuseUnknown } from '../batches/open-jobs.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { unreadableJob } from './jobs.runner.ts';

export interface GoOnOptions {
  readonly recipients?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Also what may have arrived. */
  readonly inDoubt: boolean;
}

/** Goes on with a batch as it was begun. What has changed since is refused. */
export async function goOnWith(
  id: string,
  { inDoubt, recipients, out, json, quiet }: GoOnOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = await openJobs(out, terminal);
  refuseUnknown(id, folder);
  const job = await lookAtJob(folder.batches, id);
  if ('because' in job) throw unreadableJob(job);
  const { begun } = job;
  const kind = jobKind(begun);
  if (begun?.flags[IN_QUEUE]) throw inQueue(id);
  if (!begun || !kind)
    throw new UsageError(
      `Another Plainleaf began the batch ${id}, and this one cannot tell how.`,
      'Use the same command as then, with --resume.',
    );
  if (inDoubt && kind.mayRepeat)
    throw new UsageError(
      'Nothing of this batch can be in doubt: a copy that is made twice is the same file.',
      `Use plainleaf jobs resume ${id}.`,
    );
  const { root } = folder.project.shelves.project;
  const list = recipients ?? relative(terminal.cwd, resolve(root, begun.recipients));
  const flags = {
    ...begun.flags,
    ...(out === undefined ? {} : { out }),
    json: !!json,
    quiet: !!quiet,
    recipients: list,
    resume: true,
  };
  return kind.goOn({ id, handout: begun.handout, flags, inDoubt }, terminal);
}

/** There is no other way to say it: what is in doubt is never tried again by the way. */
export function refuseRetry(id: string): never {
  throw new UsageError(
    'What may have arrived is tried again only when you say so: somebody may get it twice.',
    `Add --in-doubt. What failed or was put off is tried again by plainleaf jobs resume ${id}.`,
  );
}
