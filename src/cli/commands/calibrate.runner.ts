import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { calibrated } from '../../config/index.ts';
import { LYING } from '../../editions/index.ts';
import { readText, SETTINGS_FILE, writeWhole } from '../../files/index.ts';
import { PAPER_NAMES } from '../../model/index.ts';
import { drawTestSheet, PANELS } from '../../print/index.ts';
import { askAbilities, choosePaper, planPrint, printDocument, sizeOfPage } from '../../printing/index.ts';
import { refuse } from '../batches/refuse.ts';
import { printedFolder, resultsBase } from '../building/standing-files.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { askCalibration, type TypedAnswers, typedCalibration } from '../printing/calibration-answers.ts';
import { type ChosenPrinter, choosePrinter, lineTo } from '../printing/choose-printer.ts';
import { openPress, PACES, type Paces } from '../printing/open-press.ts';
import { openPrintJob } from '../printing/open-print-job.ts';
import { sentFile } from '../printing/sent-file.ts';
import { describeProblems, printable } from '../reports/human.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface CalibrateOptions {
  /** A name of plainleaf.yaml. */
  readonly printer: string;
  readonly answers: TypedAnswers;
}

/**
 * Prints the test sheet on a printer as if nothing were known of it, asks what is to be seen there, and writes that into
 * plainleaf.yaml. With answers, nothing is printed: they were read off a sheet that is there.
 */
export async function runCalibrate(
  { printer: name, answers }: CalibrateOptions,
  terminal: Terminal,
  paces: Paces = PACES,
): Promise<ExitCode> {
  const project = await openProject({}, terminal);
  const plain = { json: false, quiet: false };
  if (project.problems.length > 0) return refuse(project.problems, plain, terminal);
  if (!Object.hasOwn(project.printers ?? {}, name))
    throw new UsageError(
      `There is no printer named “${name}” in plainleaf.yaml.`,
      'Write its address there first, under `printers:`; what is found out is kept beside it.',
    );
  const printer = await choosePrinter(name, project);
  const typed = typedCalibration(answers);
  if (typed) return store(printer, typed, project, terminal);
  const printed = await printSheet(printer, project, terminal, paces);
  if (!printed.ok) return printed.code;
  if (!terminal.ask) {
    const back = printed.bothSides ? ' --back upright|upside-down' : '';
    terminal.err(
      `The test sheet is printed. Then say what it shows: plainleaf printers calibrate ${name} --top MM --bottom MM --left MM --right MM${back}\n`,
    );
    return EXIT.done;
  }
  const seen = await askCalibration(terminal.ask, terminal.err, printed.bothSides);
  return store(printer, seen, project, terminal);
}

type PrintedSheet =
  | { readonly ok: true; readonly bothSides: boolean }
  | { readonly ok: false; readonly code: ExitCode };

async function printSheet(
  printer: ChosenPrinter,
  project: OpenProject,
  terminal: Terminal,
  paces: Paces,
): Promise<PrintedSheet> {
  const line = lineTo(printer, terminal);
  const abilities = await askAbilities(line);
  if (!abilities.ok) return told(abilities.why, terminal);
  const [first, ...others] = PAPER_NAMES;
  const sizeOf = (paper: keyof typeof LYING) => sizeOfPage(LYING[paper].width, LYING[paper].height);
  const paper = choosePaper([first, ...others], sizeOf, abilities.value);
  const panels = PANELS[project.settings.panels][paper];
  const pdf = await drawTestSheet({ paper, size: LYING[paper], panels });
  const bothSides = abilities.value.sides.includes('two-sided-short-edge');
  const plan = planPrint(
    {
      fileName: `test-sheet-${paper}.pdf`,
      size: sizeOf(paper),
      sides: 2,
      turn: bothSides ? 'short-edge' : 'pages',
      finish: null,
    },
    { copies: 1, oneSided: !bothSides, finish: false },
    abilities.value,
    // whatever was thought of it before
    { margins: 0 },
  );
  if (!plan.ok) {
    terminal.err(`${describeProblems(plan.problems, terminal.color)}\n`);
    return { ok: false, code: EXIT.machine };
  }
  if (plan.value.as.is === 'jpeg')
    return told(
      {
        message: 'The printer takes one picture at a time, which it fits to the paper as it likes.',
        hint: 'There is nothing to calibrate.',
      },
      terminal,
    );
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const job = await openPrintJob({
    folder: printedFolder(resultsBase(project, terminal), project),
    input: [printer.address.uri, sha256],
    names: ['test sheet'],
    resume: false,
    // a second sheet does no harm
    again: true,
    now: terminal.now,
  });
  try {
    const key = job.keys.key('test sheet');
    const press = openPress(line, job.ledger, {
      name: printer.name,
      options: { wait: 600, quiet: false },
      terminal,
      paces,
    });
    const document = sentFile(pdf, plan.value, 2);
    const { attributes } = plan.value;
    const report = await printDocument(
      { key, jobName: `Plainleaf ${key}`, document, sha256, attributes },
      press,
    );
    return report.why ? told(report.why, terminal) : { ok: true, bothSides };
  } finally {
    await job.ledger.close();
  }
}

function told(
  { message, hint }: { readonly message: string; readonly hint: string },
  terminal: Terminal,
): PrintedSheet {
  const problem = { code: 'print/calibrate', severity: 'error', message, hint } as const;
  terminal.err(`${describeProblems([problem], terminal.color)}\n`);
  return { ok: false, code: EXIT.machine };
}

async function store(
  { name }: ChosenPrinter,
  seen: NonNullable<ReturnType<typeof typedCalibration>>,
  project: OpenProject,
  terminal: Terminal,
): Promise<ExitCode> {
  const shelf = project.shelves.project;
  const text = (await readText(shelf, SETTINGS_FILE)) ?? '';
  const changed = calibrated(text, name, seen);
  const lines = [`margins: ${seen.margins}`, ...(seen.flip ? [`flip: ${seen.flip}`] : [])];
  if (changed === null)
    throw new UsageError(
      `${SETTINGS_FILE} holds the printer “${name}” in a way that nothing can be added to safely.`,
      `Nothing was written. Write beside its \`uri:\` by hand: ${lines.join(', ')}.`,
    );
  await writeWhole(join(shelf.root, SETTINGS_FILE), new TextEncoder().encode(changed));
  terminal.err(`${SETTINGS_FILE}, ${printable(name)}: ${lines.join(', ')}\n`);
  return EXIT.done;
}
