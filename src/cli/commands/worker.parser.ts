import type { CommandHost } from '../command-host.ts';
import { workersWhenNeeded } from '../workers-when-needed.ts';

interface WorkerFlags {
  readonly queue?: string;
  readonly quiet?: boolean;
}

/** `plainleaf worker`: argv to options. */
export function addWorker({ program, terminal, exit }: CommandHost): void {
  program
    .command('worker')
    .description('mail what other machines put into the queue, until it is told to stop')
    .option('--queue <address>', 'where the queue is, without a password (default: PLAINLEAF_QUEUE)')
    .option('-q, --quiet', 'print problems only')
    .action(async ({ queue, quiet }: WorkerFlags) => {
      const { runWorker } = await import('./worker.runner.ts');
      // asked to stop, it finishes the mails that it has begun
      const workers = workersWhenNeeded(terminal.openWorkers);
      try {
        exit(await runWorker({ queue: queue ?? true, quiet: !!quiet }, terminal, workers));
      } finally {
        await workers.close();
      }
    });
}
