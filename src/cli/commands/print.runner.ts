import type { Settings } from '../../config/index.ts';
import type { DeliveryPermission } from '../../content/index.ts';
import { type Audit, type DeliveryRecord, openAudit } from '../../delivery/index.ts';
import type { Note, Outcome, Problem } from '../../model/index.ts';
import {
  askAbilities,
  type Press,
  type PrintOrder,
  type PrintPlan,
  type PrintReport,
  planPrint,
  printDocument,
  type Trouble,
  takeUp,
} from '../../printing/index.ts';
import { type Workers, WorkersClosed } from '../../workers/index.ts';
import { refuse } from '../batches/refuse.ts';
import { auditFile, printedFolder, resultsBase } from '../building/standing-files.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { buildForPrinter, type FileToPrint } from '../printing/build-for-printer.ts';
import { type ChosenPrinter, choosePrinter, lineTo } from '../printing/choose-printer.ts';
import { openPress, PACES, type Paces } from '../printing/open-press.ts';
import { openPrintJob, type PrintJob } from '../printing/open-print-job.ts';
import { sentFile } from '../printing/sent-file.ts';
import { describeNote, describeProblems } from '../reports/human.ts';
import { toJson } from '../reports/json.ts';
import { type PrintedFile, printedRecord, tellPrinted } from '../reports/printed.ts';
import type { Terminal } from '../terminal.ts';

export interface PrintOptions {
  readonly handout: string;
  readonly settings: Settings;
  readonly printer?: string;
  readonly copies: number;
  readonly oneSided: boolean;
  readonly finish: boolean;
  /** Seconds in which nothing changes before a printer counts as hung. */
  readonly wait: number;
  readonly resume: boolean;
  readonly again: boolean;
  readonly permission: DeliveryPermission;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Prints a handout, each file once, and stays until the printer says how it ended. */
export async function runPrint(
  options: PrintOptions,
  terminal: Terminal,
  workers: Workers,
  paces: Paces = PACES,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  if (project.problems.length > 0) return refuse(project.problems, options, terminal);
  const printer = await choosePrinter(options.printer, project);
  const line = lineTo(printer, terminal);
  const targets = await chooseTargets([options.handout], project, terminal);
  const abilities = await askAbilities(line);
  if (!abilities.ok) return refuseToPrint([unreachable(abilities.why)], options, terminal);
  const around = { project, terminal, workers, permission: options.permission, abilities: abilities.value };
  const built = await buildForPrinter(targets, around).catch(orNull);
  if (!built) return EXIT.interrupted;
  if (!built.ok) return refuse(built.problems, options, terminal);
  if (!options.quiet && !options.json) tellBuilt(built.problems, built.value.notes, terminal);
  const planned = planAll(built.value.files, (file) =>
    planPrint(file.printed, options, abilities.value, printer.settings),
  );
  if (!planned.ok) return refuseToPrint(planned.problems, options, terminal);
  const files = planned.value;
  for (const { file, plan } of files)
    if (!options.quiet) for (const note of plan.notes) terminal.err(`${file.name}: ${note}\n`);

  const base = resultsBase(project, terminal);
  const job = await openPrintJob({
    folder: printedFolder(base, project),
    input: inputOf(files, printer),
    names: files.map(({ file }) => file.name),
    resume: options.resume,
    again: options.again,
    now: terminal.now,
  });
  const audit = await openAudit(auditFile(base, project));
  try {
    const press = openPress(line, job.ledger, { name: printer.name, options, terminal, paces });
    const printed: PrintedFile[] = [];
    for (const one of files) {
      if (terminal.interrupted.aborted) break;
      printed.push({
        ...one,
        report: await printOne(one, job, press, recorder(one, { audit, job, printer, terminal })),
      });
    }
    const told = { id: job.id, printer: printer.name, printed, left: files.length - printed.length };
    if (options.json) terminal.out(toJson(printedRecord(told)));
    else tellPrinted(told, options, terminal);
    return exitOf(printed, told.left);
  } finally {
    await audit.close();
    await job.ledger.close();
  }
}

export const unreachable = ({ message, hint }: Trouble): Problem => ({
  code: 'print/unreachable',
  severity: 'error',
  message,
  hint,
});

/** Interrupted before anything was sent. */
function orNull(error: unknown): null {
  if (error instanceof WorkersClosed) return null;
  throw error;
}

function tellBuilt(problems: readonly Problem[], notes: readonly Note[], terminal: Terminal): void {
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  for (const note of notes) terminal.err(`${describeNote(note)}\n`);
}

interface Planned {
  readonly file: FileToPrint;
  readonly plan: PrintPlan;
}

/** All plans, or every reason why one cannot be: nothing is printed of what would be left half. */
function planAll(
  files: readonly FileToPrint[],
  planOf: (file: FileToPrint) => Outcome<PrintPlan>,
): Outcome<readonly Planned[]> {
  const planned: Planned[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const plan = planOf(file);
    if (plan.ok) planned.push(...jobsOf({ file, plan: plan.value }));
    else problems.push(...plan.problems);
  }
  const once = problems.filter(
    ({ message }, index) => problems.findIndex((other) => other.message === message) === index,
  );
  return once.length > 0 ? { ok: false, problems: once } : { ok: true, value: planned, problems: [] };
}

/** One job, or one for each page where the printer takes no more at a time. */
function jobsOf({ file, plan }: Planned): readonly Planned[] {
  const { sides } = file.printed;
  if (plan.as.is !== 'jpeg' || sides === 1) return [{ file, plan }];
  return Array.from({ length: sides }, (_, page) => ({
    file: { ...file, page, name: `${file.name}, page ${page + 1}` },
    plan: page === 0 ? plan : { ...plan, notes: [] },
  }));
}

export function refuseToPrint(
  problems: readonly Problem[],
  options: { readonly json: boolean },
  terminal: Terminal,
): ExitCode {
  refuse(problems, options, terminal);
  return EXIT.machine;
}

const inputOf = (files: readonly Planned[], { address }: ChosenPrinter): readonly string[] => [
  address.uri,
  ...files.flatMap(({ file, plan }) => [file.name, file.sha256, JSON.stringify([plan.as, plan.attributes])]),
];

type Outcomes = DeliveryRecord['outcome'];
type Recorder = (outcome: Outcomes) => Promise<void>;

interface Recording {
  readonly audit: Audit;
  readonly job: PrintJob;
  readonly printer: ChosenPrinter;
  readonly terminal: Terminal;
}

/** Writes into the record of deliveries what became of a file. */
const recorder =
  ({ file, plan }: Planned, { audit, job, printer, terminal }: Recording): Recorder =>
  async (outcome) => {
    // pages that are jobs of their own are one file
    if (file.page) return;
    await audit.write({
      at: terminal.now().toISOString(),
      channel: 'print',
      // no batch of people has this name
      batch: `printed/${job.id}`,
      key: job.keys.key(file.name),
      handout: file.handout,
      version: file.version,
      language: file.language,
      edition: file.edition,
      sha256: file.sha256,
      copies: plan.copies,
      printer: printer.address.uri,
      outcome,
    });
  };

/** Also what nobody saw the end of is recorded, before it is sent: then it may lie in the waiting room. */
async function printOne(
  { file, plan }: Planned,
  job: PrintJob,
  press: Press,
  record: Recorder,
): Promise<PrintReport> {
  const key = job.keys.key(file.name);
  const { bytes, sha256, printed, page } = file;
  const order: PrintOrder = {
    key,
    jobName: `Plainleaf ${key}`,
    document: sentFile(bytes, plan, printed.sides, page),
    sha256,
    attributes: plan.attributes,
  };
  const state = job.known.get(key);
  if (state === 'sent' || state === 'failed') return { outcome: state, job: null };
  const recording: Press = {
    ...press,
    onSending: () => record('in-doubt'),
    onEnd: (_, outcome) => record(outcome),
  };
  if (job.known.size === 0) return printDocument(order, recording);
  return takeUp(order, state === 'start' || state === 'in-doubt', recording);
}

function exitOf(printed: readonly PrintedFile[], left: number): ExitCode {
  const outcomes = printed.map(({ report }) => report.outcome);
  if (left > 0 || outcomes.includes('deferred') || outcomes.includes('in-doubt')) return EXIT.resumable;
  if (!outcomes.includes('failed')) return EXIT.done;
  return outcomes.includes('sent') ? EXIT.partFailed : EXIT.machine;
}
