import pc from 'picocolors';
import type { PrintPlan, PrintReport } from '../../printing/index.ts';
import type { FileToPrint } from '../printing/build-for-printer.ts';
import { PRINT_STATES } from '../printing/print-states.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './human.ts';

export interface PrintedFile {
  readonly file: FileToPrint;
  readonly plan: PrintPlan;
  readonly report: PrintReport;
}

interface Told {
  readonly id: string;
  readonly printer: string;
  readonly printed: readonly PrintedFile[];
  /** Files that were not begun. */
  readonly left: number;
}

/** What was printed as other programs read it. */
export const printedRecord = ({ id, printer, printed, left }: Told): Record<string, unknown> => ({
  id,
  printer,
  files: printed.map(({ file, plan, report }) => ({
    file: file.name,
    state: PRINT_STATES[report.outcome],
    job: report.job,
    copies: plan.copies,
    media: plan.media.name,
    sides: plan.sides,
    sha256: file.sha256,
    notes: plan.notes,
    ...(report.why ? { code: report.why.code, message: report.why.message, hint: report.why.hint } : {}),
  })),
  left,
});

/** What was printed as a person reads it. */
export function tellPrinted(
  { printer, printed, left }: Told,
  { quiet }: { readonly quiet: boolean },
  terminal: Terminal,
): void {
  const colors = pc.createColors(terminal.color);
  for (const { file, plan, report } of printed) {
    const copies = `${plan.copies} ${plan.copies === 1 ? 'copy' : 'copies'} on ${printable(printer)}`;
    if (report.outcome === 'sent') {
      if (!quiet) terminal.err(`${colors.green('✓')} ${file.name}  ${colors.dim(copies)}\n`);
      continue;
    }
    const { message, hint } = report.why ?? EARLIER;
    terminal.err(
      `${colors.red('error')}  ${file.name} ${PRINT_STATES[report.outcome] === 'failed' ? 'was not printed' : `is ${PRINT_STATES[report.outcome]}`}\n`,
    );
    terminal.err(`  ${printable(message)}\n  ${colors.cyan('→')} ${printable(hint)}\n`);
  }
  if (left > 0) terminal.err(`Stopped. ${left} not begun: the same command with --resume goes on.\n`);
}

const EARLIER = { message: 'The printer gave it up before.', hint: 'Print it with --again.' };
