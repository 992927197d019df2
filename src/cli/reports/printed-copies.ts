import pc from 'picocolors';
import { withoutRepeats } from '../../model/index.ts';
import type { copyStates } from '../printing/copies-status.ts';
import type { PrintState } from '../printing/print-states.ts';
import type { SentCopies } from '../printing/send-copies.ts';
import type { Terminal } from '../terminal.ts';
import { describeProblems, printable } from './human.ts';
import { problemRecord, toJson } from './json.ts';

interface Told {
  readonly batch: string;
  readonly printer: string;
  /** Path of the status file. */
  readonly status: string;
  readonly states: ReturnType<typeof copyStates>;
  readonly sent: SentCopies;
  readonly out: string | undefined;
}

/** What became of the copies of a list: how many, and why not all. No row is named here: the status file does. */
export function tellCopies(
  { batch, printer, status, states, sent, out }: Told,
  { json, quiet }: { readonly json: boolean; readonly quiet: boolean },
  terminal: Terminal,
): void {
  const counts = new Map<PrintState, number>();
  for (const { state } of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const problems = withoutRepeats(sent.problems);
  const { gaveUp } = sent;
  if (json) {
    terminal.out(
      toJson({
        batch,
        printer,
        status,
        counts: Object.fromEntries(counts),
        gaveUp: gaveUp ?? null,
        problems: problems.map(problemRecord),
      }),
    );
    return;
  }
  const colors = pc.createColors(terminal.color);
  const folder = out === undefined ? '' : ` --out ${out}`;
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  if (!quiet)
    for (const [state, count] of counts) {
      const mark = state === 'printed' ? `${colors.green('✓')} ` : '';
      terminal.err(`${mark}${count} ${state}${state === 'printed' ? ` on ${printable(printer)}` : ''}\n`);
    }
  if (gaveUp)
    terminal.err(
      `${colors.red('error')}  ${printable(gaveUp.message)}\n  ${colors.cyan('→')} ${printable(gaveUp.hint)}\n`,
    );
  if (counts.has('in doubt'))
    terminal.err(
      `In doubt: these may have come out. To ask the printer: plainleaf jobs resume ${batch}${folder}. Those that it knows nothing of any more are printed anew only by plainleaf jobs retry ${batch} --in-doubt${folder}: look in its tray first.\n`,
    );
  else if (counts.has('not printed') || counts.has('failed'))
    terminal.err(`To go on: plainleaf jobs resume ${batch}${folder}\n`);
  if (!quiet) terminal.err(`Batch ${batch}. Whose copy was printed: ${status}\n`);
}
