import { join, relative } from 'node:path';
import pc from 'picocolors';
import { writeAllWhole } from '../../files/index.ts';
import { type Problem, withoutRepeats } from '../../model/index.ts';
import type { Workers } from '../../workers/index.ts';
import { openBatch } from '../batches/batch-folder.ts';
import { COPIES, makeCopies } from '../batches/make-copies.ts';
import { type BatchOptions, prepareBatch } from '../batches/prepare.ts';
import { refuse } from '../batches/refuse.ts';
import { countCopies, statusFile } from '../batches/status.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { startRate } from '../rate.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';

export interface MergeOptions extends BatchOptions {
  readonly failFast: boolean;
}

/** Makes a copy for each person of a list. */
export async function runMerge(
  options: MergeOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const prepared = await prepareBatch(options, { terminal, workers });
  if (!prepared.ok) return refuse(prepared.problems, options, terminal);
  const { base, batches, copies, input, requestFor } = prepared.value;
  const batch = await openBatch({
    batches,
    input: ['merge', ...input],
    resume: options.resume,
    now: terminal.now,
    // a file that is written twice is the same file
    retryInDoubt: true,
    mayRepeat: true,
  });
  const rate = startRate(terminal, copies.length);
  try {
    const made = await makeCopies({
      copies,
      batch,
      makeCopy: prepared.value.makeCopy,
      stop: terminal.interrupted,
      failFast: options.failFast,
      requestFor,
      onCopy: rate.step,
    });
    rate.stop();
    const bytes = new TextEncoder().encode(statusFile(copies, made));
    await writeAllWhole([{ path: join(batch.folder, 'status.csv'), bytes, confidential: true }]);
    const counts = countCopies(made);
    const folder = relative(base, join(batch.folder, COPIES));
    tell({ batch: batch.id, folder, ...counts, problems: made.problems }, options, terminal);
    if (counts.failed > 0) return EXIT.partFailed;
    return counts.notMade > 0 ? EXIT.resumable : EXIT.done;
  } finally {
    rate.stop();
    await batch.ledger.close();
  }
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
  if (notMade > 0) {
    const command = `plainleaf merge ${handout} --recipients ${recipients} --resume`;
    terminal.err(`${notMade} not made yet. To go on: ${command} (batch ${batch})\n`);
  }
}
