import { join, relative } from 'node:path';
import pc from 'picocolors';
import { openAudit } from '../../delivery/index.ts';
import { type Problem, withoutRepeats } from '../../model/index.ts';
import type { Workers } from '../../workers/index.ts';
import { openBatch } from '../batches/batch-folder.ts';
import { bundlesOf, refuseMixedSheets, writeBundles } from '../batches/bundles.ts';
import { LOCKED_LANES, refuseOpenEditions } from '../batches/lock-copies.ts';
import { COPIES, makeCopies } from '../batches/make-copies.ts';
import { lockFor, refuseUnused, writePasswords } from '../batches/passwords.ts';
import { type BatchOptions, prepareBatch } from '../batches/prepare.ts';
import { refuse } from '../batches/refuse.ts';
import { beginStatus, countCopies, statusFile, writeStatus } from '../batches/status.ts';
import { auditFile } from '../building/standing-files.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { startRate } from '../rate.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface MergeOptions extends BatchOptions {
  /** Each copy opens with a password of its own only. */
  readonly encrypt: boolean;
  readonly failFast: boolean;
  /** All copies in one archive, too. */
  readonly zip: boolean;
  /** All copies in one PDF for a printer, too. */
  readonly mergePdf: boolean;
}

/** Makes a copy for each person of a list. */
export async function runMerge(
  options: MergeOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const { encrypt } = options;
  if (encrypt && options.mergePdf)
    throw new UsageError(
      '--merge-pdf makes one file of all copies, and one file cannot have a password for each person.',
      'Leave one of the two out: --encrypt is for files that people get, --merge-pdf for the printer. --zip goes with both.',
    );
  const prepared = await prepareBatch(options, { terminal, workers });
  if (!prepared.ok) return refuse(prepared.problems, options, terminal);
  const { project, base, batches, copies, begun, input, requestFor } = prepared.value;
  const how = begun('merge', copies.length);
  if (encrypt) refuseOpenEditions(copies.map(requestFor));
  if (options.mergePdf) await refuseMixedSheets(copies.map(requestFor));
  // a list with passwords may also be printed: paper has none
  else refuseUnused(copies, encrypt);
  const batch = await openBatch({
    batches,
    input: [`merge${encrypt ? ' locked' : ''}`, ...input],
    begun: how,
    resume: options.resume,
    only: options.batch,
    now: terminal.now,
    // a file that is written twice is the same file
    retryInDoubt: true,
    mayRepeat: true,
  });
  const rate = startRate(terminal, copies.length);
  const audit = await openAudit(auditFile(base, project));
  try {
    await beginStatus(batch.folder, statusFile(copies, { reports: [], left: copies.length }));
    // before the first copy stands: whoever has a locked file can be told what it opens with
    const passwords = encrypt ? await writePasswords(batch.folder, copies, batch.keys) : null;
    const made = await makeCopies({
      copies,
      batch,
      makeCopy: prepared.value.makeCopy,
      ...(encrypt ? { lanes: LOCKED_LANES } : {}),
      stop: terminal.interrupted,
      failFast: options.failFast,
      requestFor: (copy) =>
        encrypt ? { ...requestFor(copy), lock: lockFor(copy.recipient, batch.keys) } : requestFor(copy),
      onMade: ({ recipient, target }, files, key) =>
        audit.write(
          ...files.map(({ edition, sha256 }) => ({
            at: terminal.now().toISOString(),
            channel: 'file' as const,
            batch: batch.id,
            key,
            row: recipient.line,
            handout: target.slug,
            version: how.versions[target.lang] ?? '',
            language: target.lang,
            locked: encrypt,
            edition,
            sha256,
            outcome: 'sent' as const,
          })),
        ),
      onCopy: rate.step,
    });
    rate.stop();
    await writeStatus(batch.folder, statusFile(copies, made));
    const counts = countCopies(made);
    const isWhole = counts.made === copies.length;
    const bundles = isWhole
      ? await writeBundles(options, {
          folder: batch.folder,
          day: batch.id.slice(0, 10),
          copies,
          requestFor,
          stop: terminal.interrupted,
        })
      : null;
    const folder = relative(base, join(batch.folder, COPIES));
    const files = bundles?.map((path) => relative(base, path)) ?? [];
    const told = { batch: batch.id, folder, files, passwords: passwords && relative(base, passwords) };
    tell({ ...told, ...counts, problems: made.problems }, options, terminal);
    if (counts.failed > 0) return EXIT.partFailed;
    return counts.notMade > 0 || files.length < bundlesOf(options).length ? EXIT.resumable : EXIT.done;
  } finally {
    rate.stop();
    await audit.close();
    await batch.ledger.close();
  }
}

interface Told extends ReturnType<typeof countCopies> {
  readonly batch: string;
  readonly folder: string;
  /** What holds all copies. */
  readonly files: readonly string[];
  /** Null where nothing is locked. */
  readonly passwords: string | null;
  readonly problems: readonly Problem[];
}

function tell({ problems: all, ...told }: Told, options: MergeOptions, terminal: Terminal): void {
  const problems = withoutRepeats(all);
  const { json, quiet, settings } = options;
  if (json) {
    terminal.out(toJson({ ...told, problems: problems.map(problemRecord) }));
    return;
  }
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  const { made, failed, notMade, folder, batch, files, passwords } = told;
  const colors = pc.createColors(terminal.color);
  if (!quiet && made > 0) terminal.err(`${colors.green('✓')} ${folder}  ${made} made\n`);
  if (!quiet) for (const file of files) terminal.err(`${colors.green('✓')} ${file}  all ${made}\n`);
  if (passwords)
    terminal.err(
      `Passwords: ${passwords}. Tell each person theirs in another way than they get the file, never beside it.\n`,
    );
  if (failed > 0) terminal.err(`${failed} failed: see status.csv beside them.\n`);
  const missing = bundlesOf(options).slice(files.length);
  if (missing.length > 0)
    terminal.err(`Not written: ${missing.join(' and ')}. They hold all copies, or are not there.\n`);
  if (notMade > 0 || missing.length > 0) {
    const out = settings.out === undefined ? '' : ` --out ${settings.out}`;
    const left = notMade > 0 ? `${notMade} not made yet. ` : '';
    terminal.err(`${left}To go on: plainleaf jobs resume ${batch}${out}\n`);
  }
}
