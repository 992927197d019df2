import type { CommandHost } from '../command-host.ts';

interface JobsFlags {
  readonly out?: string;
  readonly json?: boolean;
}

/** `plainleaf jobs`, `jobs BATCH`, `jobs resume BATCH`, `jobs retry BATCH --in-doubt`: argv to options. */
export function addJobs({ program, terminal, exit }: CommandHost): void {
  const jobs = program
    .command('jobs')
    .description('list the batches of copies and mails, look at one, or go on with it')
    .argument('[batch]', 'id of a batch, such as 2026-11-23-1')
    .option('-o, --out <folder>', 'folder of the results (default: out)')
    .option('--all', 'of a batch, also the rows for which nothing is left to do')
    .option('--json', 'as JSON on stdout')
    .action(async (batch: string | undefined, flags: JobsFlags & { readonly all?: boolean }) => {
      const { listJobs, showJob } = await import('./jobs.runner.ts');
      const options = { out: flags.out, json: !!flags.json, all: !!flags.all };
      exit(await (batch === undefined ? listJobs(options, terminal) : showJob(batch, options, terminal)));
    });

  const goOn = (name: string, description: string) =>
    jobs
      .command(name)
      .description(description)
      .argument('<batch>', 'id of the batch')
      .option('-r, --recipients <file>', 'the list, where it lies elsewhere now')
      .option('-o, --out <folder>', 'folder of the results (default: out)')
      .option('--json', 'results as JSON on stdout')
      .option('-q, --quiet', 'print problems only');
  type GoOnFlags = JobsFlags & { readonly recipients?: string; readonly quiet?: boolean };
  goOn('resume', 'do what is left of a batch: not begun, put off or failed').action(
    async (batch: string, _flags: GoOnFlags, command: { optsWithGlobals(): GoOnFlags }) => {
      const { goOnWith } = await import('./jobs-go-on.runner.ts');
      exit(await goOnWith(batch, { ...command.optsWithGlobals(), inDoubt: false }, terminal));
    },
  );
  goOn('retry', 'try again what may have arrived, too')
    .option('--in-doubt', 'yes: somebody may get it twice')
    .action(
      async (
        batch: string,
        _flags: GoOnFlags,
        command: { optsWithGlobals(): GoOnFlags & { readonly inDoubt?: boolean } },
      ) => {
        const { goOnWith, refuseRetry } = await import('./jobs-go-on.runner.ts');
        const flags = command.optsWithGlobals();
        if (!flags.inDoubt) refuseRetry(batch);
        exit(await goOnWith(batch, { ...flags, inDoubt: true }, terminal));
      },
    );
}
