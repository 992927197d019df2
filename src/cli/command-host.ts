import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** A command adds itself to the program and tells its exit code when it has run. */
export interface CommandHost {
  readonly program: Command;
  readonly terminal: Terminal;
  readonly exit: (code: ExitCode) => void;
}
