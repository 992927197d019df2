import { CommanderError } from 'commander';
import pc from 'picocolors';
import { MachineFailure } from '../files/index.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { makeProgram } from './program.ts';
import { printable } from './reports/human.ts';
import type { Terminal } from './terminal.ts';
import { unexpectedFailure } from './unexpected-failure.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command line and tells the exit code; the only place that turns failures into codes. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = makeProgram(terminal, (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof UsageError) return tell(terminal, error, EXIT.usage);
    const failure = error instanceof MachineFailure ? error : unexpectedFailure(error);
    if (terminal.env.PLAINLEAF_DEBUG && failure.cause instanceof Error)
      terminal.err(`${failure.cause.stack}\n`);
    return tell(terminal, failure, EXIT.machine);
  }
}

function tell(terminal: Terminal, failure: UsageError | MachineFailure, code: ExitCode): ExitCode {
  const colors = pc.createColors(terminal.color);
  terminal.err(
    `${colors.red('error')}  ${printable(failure.message)}\n  ${colors.cyan('→')} ${printable(failure.hint)}\n`,
  );
  return code;
}
