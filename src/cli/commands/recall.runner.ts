import {
  hasOrder,
  type Recalled,
  readDeliveries,
  recallDeliveries,
  type VersionWish,
} from '../../delivery/index.ts';
import { listHandouts } from '../../files/index.ts';
import { suggest } from '../../model/index.ts';
import { IN_QUEUE } from '../batches/in-queue.ts';
import { type Job, lookAtJobs } from '../batches/job.ts';
import { nameRows } from '../batches/name-rows.ts';
import { openJobs } from '../batches/open-jobs.ts';
import { auditFile } from '../building/standing-files.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { QueueFlag } from '../queueing/open-from.ts';
import { inDoubtOf } from '../recalling/in-doubt.ts';
import { toJson } from '../reports/json.ts';
import { describeRecall, type NamedDelivery, recallRecord } from '../reports/recall.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface RecallOptions {
  readonly handout: string;
  readonly before: string | undefined;
  readonly exactly: string | undefined;
  readonly not: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
  /** Also what workers of a queue have delivered. */
  readonly queue: QueueFlag | undefined;
}

/** Lists the deliveries of a handout that carried a version which is looked for. */
export async function runRecall(options: RecallOptions, terminal: Terminal): Promise<ExitCode> {
  const { handout, json, out } = options;
  const wish = wishOf(options);
  const { project, base, batches, ids } = await openJobs(out, terminal);
  const own = await readDeliveries(auditFile(base, project), handout);
  const flag = options.queue;
  const queued =
    flag === undefined
      ? { deliveries: [], looks: [] }
      : await (await import('../recalling/in-queue.ts')).recallFromQueue(handout, {
          flag,
          batches,
          terminal,
        });
  const reading = {
    ...own,
    isThere: own.isThere || queued.deliveries.length > 0,
    deliveries: [...own.deliveries, ...queued.deliveries],
  };
  const elsewhere = new Set(queued.looks.map(({ id }) => id));
  // of a batch that went into the queue, the queue knows more than its folder
  const here = (await lookAtJobs(batches, ids)).filter(({ id }) => !elsewhere.has(id));
  const looks = [...here, ...queued.looks];
  const jobs = looks.filter((look): look is Job => !('because' in look));
  const ofHandout = jobs.filter(({ begun }) => begun?.handout === handout);
  if (reading.deliveries.length === 0 && ofHandout.length === 0) {
    const { project: files } = project.shelves;
    const known = new Set([...(await listHandouts(files)).map(({ slug }) => slug), ...reading.handouts]);
    if (!known.has(handout))
      throw new UsageError(`There is no handout named “${handout}”.`, suggest(handout, [...known]));
  }
  const inDoubt = ofHandout.flatMap((job) => {
    const kept = reading.deliveries.filter(
      ({ batch, outcome }) => batch === job.id && (outcome === 'sent' || outcome === 'in-doubt'),
    );
    return inDoubtOf(job, new Set(kept.map(({ key }) => key)), wish);
  });
  const deliveries = await withRows([...recallDeliveries(reading.deliveries, wish), ...inDoubt], {
    jobs: new Map(jobs.map((job) => [job.id, job])),
    root: project.shelves.project.root,
  });
  const unreadable = looks.flatMap((look) => ('because' in look ? [look] : []));
  const found = { handout, wish, deliveries, reading, unreadable };
  if (json) terminal.out(toJson(recallRecord(found)));
  else {
    const { out: list, err } = describeRecall(found);
    terminal.out(list);
    terminal.err(err);
  }
  if (flag === undefined && ofHandout.some(({ begun }) => begun?.flags[IN_QUEUE]))
    terminal.err(
      'Some of its batches went into a queue: add --queue to list what its workers have mailed, too.\n',
    );
  return EXIT.done;
}

/** Throws UsageError. */
function wishOf({ before, exactly, not }: RecallOptions): VersionWish {
  const wishes: readonly VersionWish[] = [
    ...(before === undefined ? [] : [{ is: 'before', version: before } as const]),
    ...(exactly === undefined ? [] : [{ is: 'exactly', version: exactly } as const]),
    ...(not === undefined ? [] : [{ is: 'not', version: not } as const]),
  ];
  const [wish] = wishes;
  if (!wish || wishes.length > 1)
    throw new UsageError(
      'recall takes one of --before, --version and --not-version.',
      'Such as --before 1.2.0: who got a version before that.',
    );
  if (wish.is === 'before' && !hasOrder(wish.version))
    throw new UsageError(
      `Nobody can say what comes before the version “${wish.version}”.`,
      'Write three numbers, as the handout does: 1.2.0. Or use --version for exactly one, --not-version for all others.',
    );
  return wish;
}

/** By the id of the row, where its batch still knows it. */
async function withRows(
  recalled: readonly Recalled[],
  { jobs, root }: { readonly jobs: ReadonlyMap<string, Job>; readonly root: string },
): Promise<readonly NamedDelivery[]> {
  const names = new Map<string, ReadonlyMap<string, { readonly id: string; readonly row: number }>>();
  for (const batch of new Set(recalled.map((one) => one.batch))) {
    const job = jobs.get(batch);
    if (!job) continue;
    const { folder, begun } = job;
    const known = recalled.filter((one) => one.batch === batch).map(({ key }) => key);
    const { rows } = await nameRows(folder, { root, known, ...(begun ? { begun } : {}) });
    names.set(batch, new Map(rows.map((row) => [row.key, row])));
  }
  return recalled
    .map((one): NamedDelivery => {
      const named = names.get(one.batch)?.get(one.key);
      return { ...one, id: named?.id ?? null, row: named?.row ?? one.row ?? null };
    })
    .toSorted(inOrderOfLists);
}

/** Batch by batch, each in the order of its list: whoever looks for them has the list in hand. */
const inOrderOfLists = (a: NamedDelivery, b: NamedDelivery): number =>
  a.batch.localeCompare(b.batch, 'en', { numeric: true }) || (a.row ?? 0) - (b.row ?? 0);
