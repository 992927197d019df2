import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import pc from 'picocolors';
import { readRecipients } from '../../batch/index.ts';
import type { Settings } from '../../config/index.ts';
import type { DeliveryPermission } from '../../content/index.ts';
import { MachineFailure, writeWhole } from '../../files/index.ts';
import { type Problem, withoutRepeats } from '../../model/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import type { Workers } from '../../workers/index.ts';
import { resultsBase } from '../building/standing-files.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openBatch } from '../merging/batch-folder.ts';
import { type PlannedCopy, planCopies } from '../merging/copy-plan.ts';
import { COPIES, makeCopies } from '../merging/make-copies.ts';
import { countCopies, statusFile } from '../merging/status.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { startRate } from '../rate.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface MergeOptions {
  readonly handout: string;
  /** Path of the CSV. */
  readonly recipients: string;
  readonly settings: Settings;
  readonly resume: boolean;
  readonly failFast: boolean;
  readonly permission: DeliveryPermission;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Makes a copy for each person of a list. */
export async function runMerge(
  options: MergeOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  if (project.problems.length > 0) return refuse(project.problems, options, terminal);
  const csv = await readCsv(options.recipients, terminal);
  const recipients = readRecipients(csv, options.recipients);
  if (!recipients.ok) return refuse(recipients.problems, options, terminal);
  const targets = await chooseTargets([options.handout], project, terminal);
  const plan = await planCopies(recipients.value, targets, project);
  if (!plan.ok) return refuse(plan.problems, options, terminal);
  const { copies, handouts } = plan.value;
  const request = requestMaker(project, options, terminal);

  workers.limit(project.settings);
  // what is wrong with the handout itself is told once, and before the first copy
  for (const { target } of handouts) {
    const built = await workers.build(request({ target }), project.shelves);
    if (!built.ok) return refuse(built.problems, options, terminal);
  }

  const base = resultsBase(project, terminal);
  const batch = await openBatch({
    batches: resolve(base, project.settings.out, 'batches'),
    input: [csv, ...handouts.flatMap(({ target, text }) => [text, inputOf(request({ target }))])],
    resume: options.resume,
    now: terminal.now,
    // a file that is written twice is the same file
    retryInDoubt: true,
  });
  const rate = startRate(terminal, copies.length);
  try {
    const made = await makeCopies({
      copies,
      batch,
      project,
      workers,
      stop: terminal.interrupted,
      failFast: options.failFast,
      requestFor: request,
      onCopy: rate.step,
    });
    rate.stop();
    const status = join(batch.folder, 'status.csv');
    await writeWhole(status, new TextEncoder().encode(statusFile(copies, made)));
    const counts = countCopies(made);
    tell(
      {
        batch: batch.id,
        folder: relative(base, join(batch.folder, COPIES)),
        ...counts,
        problems: made.problems,
      },
      options,
      terminal,
    );
    if (counts.failed > 0) return EXIT.partFailed;
    return counts.notMade > 0 ? EXIT.resumable : EXIT.done;
  } finally {
    rate.stop();
    await batch.ledger.close();
  }
}

/** What each copy is asked for with; without a person, what everybody's has in common. */
function requestMaker(project: OpenProject, { permission }: MergeOptions, terminal: Terminal) {
  const { paper } = project.settings;
  if (paper === 'all' || paper.length > 1)
    throw new UsageError('A copy is on one paper.', 'Say which: --paper letter or --paper a4.');
  return ({ target, recipient }: Pick<PlannedCopy, 'target'> & Partial<PlannedCopy>): BuildRequest => {
    const request = { ...requestFor(target, project, terminal), delivery: permission };
    return recipient?.edition ? { ...request, editions: [recipient.edition] } : request;
  };
}

/** All of a request that changes what is made: not the day. */
const inputOf = ({ today, ...request }: BuildRequest): string => JSON.stringify(request);

/** At most: more than anybody's patients. */
const MOST_BYTES = 500 * 2 ** 20;

async function readCsv(path: string, { cwd }: Terminal): Promise<Uint8Array> {
  try {
    const bytes = await readFile(resolve(cwd, path));
    if (bytes.length <= MOST_BYTES) return bytes;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')
      throw new UsageError('There is no such file as --recipients names.', 'Give the path of a CSV.');
    throw new MachineFailure(`The recipients could not be read (${code}).`, 'Ask who may read the file.');
  }
  throw new UsageError('The file of recipients is larger than 500 MB.', 'Split it.');
}

function refuse(problems: readonly Problem[], { json }: MergeOptions, terminal: Terminal): ExitCode {
  if (json) terminal.out(toJson({ batch: null, problems: problems.map(problemRecord) }));
  else terminal.err(`${describeProblems(problems, terminal.color)}\n\nNothing was made.\n`);
  return EXIT.content;
}

interface Told extends ReturnType<typeof countCopies> {
  readonly batch: string;
  readonly folder: string;
  readonly problems: readonly Problem[];
}

function tell(
  { problems: all, ...told }: Told,
  { json, quiet, handout, recipients }: MergeOptions,
  terminal: Terminal,
): void {
  const problems = withoutRepeats(all);
  if (json) {
    terminal.out(toJson({ ...told, problems: problems.map(problemRecord) }));
    return;
  }
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  const { made, failed, notMade, folder, batch } = told;
  const colors = pc.createColors(terminal.color);
  if (!quiet && made > 0) terminal.err(`${colors.green('✓')} ${folder}  ${made} made\n`);
  if (failed > 0) terminal.err(`${failed} failed: see status.csv beside them.\n`);
  if (notMade > 0)
    terminal.err(
      `${notMade} not made yet. To go on: plainleaf merge ${handout} --recipients ${recipients} --resume (batch ${batch})\n`,
    );
}
