import { CommanderError } from 'commander';
import pc from 'picocolors';
import { MachineFailure } from '../files/index.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { makeProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
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
    if (error instanceof MachineFailure) return tell(terminal, error, EXIT.machine);
    const reason = error instanceof Error ? error.message : String(error);
    const failure = new MachineFailure(
      `Plainleaf failed, and it is not your mistake: ${reason}`,
      'Please report it with the handout that did it. Set PLAINLEAF_DEBUG=1 to see where it happened.',
    );
    if (terminal.env.PLAINLEAF_DEBUG && error instanceof Error) terminal.err(`${error.stack}\n`);
    return tell(terminal, failure, EXIT.machine);
  }
}

function tell(terminal: Terminal, failure: UsageError | MachineFailure, code: ExitCode): ExitCode {
  const colors = pc.createColors(terminal.color);
  terminal.err(`${colors.red('error')}  ${failure.message}\n  ${colors.cyan('→')} ${failure.hint}\n`);
  return code;
}
