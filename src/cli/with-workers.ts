import type { Workers } from '../workers/index.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command with workers, which end with it, and at once when it is interrupted. */
export async function withWorkers(
  terminal: Terminal,
  command: (workers: Workers) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { interrupted } = terminal;
  const workers = await terminal.openWorkers();
  const end = (): void => void workers.close();
  interrupted.addEventListener('abort', end, { once: true });
  try {
    return interrupted.aborted ? EXIT.interrupted : await command(workers);
  } finally {
    interrupted.removeEventListener('abort', end);
    await workers.close();
  }
}
