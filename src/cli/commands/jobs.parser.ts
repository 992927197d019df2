import type { Command } from 'commander';
import type { CommandHost } from '../command-host.ts';

interface JobsFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly queue?: string | true;
}

type Acting = { optsWithGlobals(): JobsFlags & { readonly [name: string]: unknown } };

const QUEUE = ['--queue [address]', 'of the queue, not of this folder (default: PLAINLEAF_QUEUE)'] as const;

/** `plainleaf jobs`, `jobs BATCH`, `jobs resume|retry|cancel|forget BATCH`: argv to options. */
export function addJobs({ program, terminal, exit }: CommandHost): void {
  const jobs = program
    .command('jobs')
    .description('list the batches of copies and mails, look at one, or go on with it')
    .argument('[batch]', 'id of a batch, such as 2026-11-23-1')
    .option('-o, --out <folder>', 'folder of the results (default: out)')
    .option('--all', 'of a batch, also the rows for which nothing is left to do')
    .option('--json', 'as JSON on stdout')
    .option(...QUEUE)
    .action(async (batch: string | undefined, flags: JobsFlags & { readonly all?: boolean }) => {
      const options = { out: flags.out, json: !!flags.json, all: !!flags.all };
      if (flags.queue !== undefined) {
        const { listQueued, showQueued } = await import('./jobs-queue.runner.ts');
        const queued = { ...options, queue: flags.queue };
        exit(
          await (batch === undefined ? listQueued(queued, terminal) : showQueued(batch, queued, terminal)),
        );
        return;
      }
      const { listJobs, showJob } = await import('./jobs.runner.ts');
      exit(await (batch === undefined ? listJobs(options, terminal) : showJob(batch, options, terminal)));
    });

  const acting = (name: string, description: string): Command =>
    jobs
      .command(name)
      .description(description)
      .argument('<batch>', 'id of the batch')
      .option('-o, --out <folder>', 'folder of the results (default: out)')
      .option('--json', 'results as JSON on stdout')
      .option('-q, --quiet', 'print problems only')
      .option(...QUEUE);
  const goOn = (name: string, description: string): Command =>
    acting(name, description)
      .option('-r, --recipients <file>', 'the list, where it lies elsewhere now')
      .option('--detach', 'with --queue: do not wait until all is sent');
  const resume = async (batch: string, flags: ReturnType<Acting['optsWithGlobals']>, inDoubt: boolean) => {
    const { queue, detach } = flags;
    if (queue !== undefined) {
      const { resumeQueued } = await import('./jobs-queue.runner.ts');
      return exit(await resumeQueued(batch, { ...flags, queue, inDoubt, detach: !!detach }, terminal));
    }
    const { goOnWith } = await import('./jobs-go-on.runner.ts');
    return exit(await goOnWith(batch, { ...flags, inDoubt }, terminal));
  };
  goOn('resume', 'do what is left of a batch: not begun, put off or failed').action(
    async (batch: string, _flags: JobsFlags, command: Acting) =>
      resume(batch, command.optsWithGlobals(), false),
  );
  goOn('retry', 'try again what may have arrived, too')
    .option('--in-doubt', 'yes: somebody may get it twice')
    .action(async (batch: string, _flags: JobsFlags, command: Acting) => {
      const flags = command.optsWithGlobals();
      const { refuseRetry } = await import('./jobs-go-on.runner.ts');
      if (!flags.inDoubt) refuseRetry(batch);
      await resume(batch, flags, true);
    });
  acting('cancel', 'let nothing more of a batch in the queue begin; resume goes on with it').action(
    async (batch: string, _flags: JobsFlags, command: Acting) => {
      const { cancelQueued } = await import('./jobs-queue.runner.ts');
      const { queue = true, ...flags } = command.optsWithGlobals();
      exit(await cancelQueued(batch, { ...flags, queue }, terminal));
    },
  );
  acting('forget', 'remove all people of a batch from the queue: nothing more of it can be sent').action(
    async (batch: string, _flags: JobsFlags, command: Acting) => {
      const { forgetQueued } = await import('./jobs-queue.runner.ts');
      const { queue = true, ...flags } = command.optsWithGlobals();
      exit(await forgetQueued(batch, { ...flags, queue }, terminal));
    },
  );
}
