import { join, relative } from 'node:path';
import { lookIntoBatch } from '../../batch/index.ts';
import { type DeliveryRecord, openAudit } from '../../delivery/index.ts';
import { canBePersonal, hasPages, type PagedEditionName, type Problem } from '../../model/index.ts';
import { askAbilities, planPrint } from '../../printing/index.ts';
import type { Workers } from '../../workers/index.ts';
import { openBatch } from '../batches/batch-folder.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import { type BatchOptions, type PreparedBatch, prepareBatch } from '../batches/prepare.ts';
import { refuse } from '../batches/refuse.ts';
import { beginStatus, STATUS_FILE, writeStatus } from '../batches/status.ts';
import { auditFile } from '../building/standing-files.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { choosePrinter, lineTo } from '../printing/choose-printer.ts';
import { copyStates, statusOfCopies } from '../printing/copies-status.ts';
import { openPress, PACES, type Paces } from '../printing/open-press.ts';
import { paperFor, printedCopy } from '../printing/printed-copy.ts';
import { type MadeOrder, sendCopies } from '../printing/send-copies.ts';
import { sentFile } from '../printing/sent-file.ts';
import { startRate } from '../rate.ts';
import { tellCopies } from '../reports/printed-copies.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { refuseToPrint, unreachable } from './print.runner.ts';

export interface PrintCopiesOptions extends BatchOptions {
  readonly printer?: string;
  readonly copies: number;
  readonly oneSided: boolean;
  readonly finish: boolean;
  /** Seconds in which nothing changes before a printer counts as hung. */
  readonly wait: number;
  /** Everybody again, though a batch was made from the same. */
  readonly again: boolean;
  /** Print anew, too, what the printer knows nothing of any more. */
  readonly inDoubt: boolean;
}

/** Prints the copy of each person of a list: one job a copy, each once, in the order of the list. */
export async function runPrintCopies(
  options: PrintCopiesOptions,
  terminal: Terminal,
  workers: Workers,
  paces: Paces = PACES,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  if (project.problems.length > 0) return refuse(project.problems, options, terminal);
  const edition = oneEdition(project.settings.edition);
  const printer = await choosePrinter(options.printer, project);
  const line = lineTo(printer, terminal);
  const abilities = await askAbilities(line);
  if (!abilities.ok) return refuseToPrint([unreachable(abilities.why)], options, terminal);
  const paper = await paperFor(edition, project.settings.paper, abilities.value);
  // as it is now: a tray that is filled with another paper later changes no copy
  const flags = { ...options.flags, printer: options.printer ?? printer.name, paper };
  const settings = { ...options.settings, paper: [paper], press: false };
  const prepared = await prepareBatch({ ...options, flags, settings }, { terminal, workers });
  if (!prepared.ok) return refuse(prepared.problems, options, terminal);
  const { base, batches, copies, begun, input } = prepared.value;
  refuseUnprintable(copies);

  const planOf = async (copy: PlannedCopy) => {
    const made = await prepared.value.makeCopy(prepared.value.requestFor(copy));
    if (!made.ok) return made;
    const file = await printedCopy(made.value);
    const plan = planPrint(file.printed, options, abilities.value, printer.settings);
    if (!plan.ok) return plan;
    if (plan.value.as.is === 'jpeg' && file.printed.sides > 1)
      return { ok: false as const, problems: [APART] };
    return { ok: true as const, file, plan: plan.value };
  };
  // what a printer cannot do is told before the first copy is sent
  for (const copy of oneOfEach(copies)) {
    const first = await planOf(copy);
    if (!first.ok && isPrinters(first.problems)) return refuseToPrint(first.problems, options, terminal);
    // a row that cannot be made leaves the others alone
    if (first.ok && !options.quiet) for (const note of first.plan.notes) terminal.err(`${note}\n`);
  }

  const batch = await openBatch({
    batches,
    input: [`print ${printer.address.uri}`, ...howOf(options), ...input],
    begun: begun('print', copies.length),
    resume: options.resume,
    only: options.batch,
    now: terminal.now,
    // the printer is asked before anything is done again
    retryInDoubt: true,
    mayRepeat: options.again,
  });
  const rate = startRate(terminal, copies.length);
  const audit = await openAudit(auditFile(base, prepared.value.project));
  try {
    const look = await lookIntoBatch(batch.folder);
    const known = look.ok ? look.attempts : new Map();
    await beginStatus(batch.folder, statusOfCopies(copyStates(copies, { reports: new Map() })));
    const recordOf = recorder(prepared.value, {
      batch,
      printer: printer.address.uri,
      copies: options.copies,
    });
    const sent = await sendCopies({
      copies,
      batch,
      known,
      press: openPress(line, batch.ledger, { name: printer.name, options, terminal, paces }),
      inDoubt: options.inDoubt,
      make: async (copy, key): Promise<MadeOrder> => {
        const made = await planOf(copy);
        if (!made.ok) return made;
        const { file, plan } = made;
        const document = sentFile(file.bytes, plan, file.printed.sides);
        const { sha256 } = file;
        const { attributes } = plan;
        return { ok: true, order: { key, jobName: `Plainleaf ${key}`, document, sha256, attributes } };
      },
      onCopy: rate.step,
      onEnd: async (copy, { key, sha256 }, outcome) => {
        const at = terminal.now().toISOString();
        await audit.write({ at, key, sha256, outcome, ...recordOf(copy) });
      },
    });
    rate.stop();
    const states = copyStates(copies, sent);
    await writeStatus(batch.folder, statusOfCopies(states));
    const status = relative(base, join(batch.folder, STATUS_FILE));
    tellCopies(
      { batch: batch.id, printer: printer.name, status, states, sent, out: options.settings.out },
      options,
      terminal,
    );
    const has = (...wanted: readonly string[]): boolean => states.some(({ state }) => wanted.includes(state));
    if (sent.gaveUp || has('not printed')) return EXIT.resumable;
    return has('failed', 'in doubt') ? EXIT.partFailed : EXIT.done;
  } finally {
    rate.stop();
    await audit.close();
    await batch.ledger.close();
  }
}

/** Pages of two people that come out among one another are somebody’s harm. */
const APART: Problem = {
  code: 'print/no-pdf',
  severity: 'error',
  message: 'The printer takes one picture at a time, so the pages of a copy would not stay together.',
  hint: 'Print through a print server (CUPS), or on a printer that reads PDF or PWG Raster.',
};

/** All of the flags that changes what comes out of the printer. */
const howOf = ({ copies, oneSided, finish }: PrintCopiesOptions): readonly string[] => [
  JSON.stringify({ copies, oneSided, finish }),
];

function oneEdition(editions: readonly string[] | 'all'): PagedEditionName {
  const [edition, ...others] = editions === 'all' ? [] : editions;
  if (edition && others.length === 0 && hasPages(edition as PagedEditionName) && isPersonal(edition))
    return edition as PagedEditionName;
  throw new UsageError(
    'Somebody’s copy is one job at the printer, so it is printed in one edition with pages.',
    'Say which: --edition handout, large-print or booklet.',
  );
}

const isPersonal = (edition: string): boolean => canBePersonal(edition as PagedEditionName);

/** The column `edition` may name one that has no pages. */
function refuseUnprintable(copies: readonly PlannedCopy[]): void {
  const wrong = copies.find(({ recipient: { edition } }) => edition !== undefined && !hasPages(edition));
  if (!wrong) return;
  throw new UsageError(
    `Row ${wrong.recipient.line}, \`edition\`: it has no pages to print.`,
    'Write handout, large-print or booklet there, or leave it empty.',
  );
}

/** The first copy of each edition and language. */
function oneOfEach(copies: readonly PlannedCopy[]): readonly PlannedCopy[] {
  const first = new Map<string, PlannedCopy>();
  for (const copy of copies) {
    const kind = `${copy.target.lang} ${copy.recipient.edition ?? ''}`;
    if (!first.has(kind)) first.set(kind, copy);
  }
  return [...first.values()];
}

/** Of the printer, not of what is printed. */
const isPrinters = (problems: readonly Problem[]): boolean =>
  problems.every(({ code }) => code.startsWith('print/'));

type Batch = Awaited<ReturnType<typeof openBatch>>;

const recorder = (
  { begun, requestFor }: PreparedBatch,
  { batch, printer, copies }: { readonly batch: Batch; readonly printer: string; readonly copies: number },
) => {
  const { versions } = begun('print', 0);
  return (copy: PlannedCopy): Omit<DeliveryRecord, 'at' | 'key' | 'sha256' | 'outcome'> => ({
    channel: 'print',
    batch: batch.id,
    row: copy.recipient.line,
    handout: copy.target.slug,
    version: versions[copy.target.lang] ?? '',
    language: copy.target.lang,
    edition: requestFor(copy).editions[0] ?? '',
    copies,
    printer,
  });
};
