import type { CommandHost } from '../command-host.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { withWorkers } from '../with-workers.ts';
import { workersWhenNeeded } from '../workers-when-needed.ts';
import { type BatchFlags, batchOptions } from './batch-options.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

interface PrintFlags extends SharedFlags {
  readonly recipients?: string;
  readonly printer?: string;
  readonly copies?: string;
  readonly oneSided?: boolean;
  readonly finish?: boolean;
  readonly wait?: string;
  readonly resume?: boolean;
  readonly again?: boolean;
  readonly out?: string;
  readonly allowUnreviewed?: boolean;
  readonly allowExpired?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `plainleaf print HANDOUT`: argv to options. */
export function addPrint({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('print')
    .description('print a handout on a printer of the network, and stay until it is done')
    .argument('<handout>', 'slug of the handout');
  addSharedOptions(command)
    .option('--printer <name>', 'a name under `printers:` in plainleaf.yaml, or ipp://…')
    .option(
      '-r, --recipients <file>',
      'CSV in UTF-8: a copy for each person of a list, each a job of its own',
    )
    .option('-n, --copies <number>', 'how many (default: 1)')
    .option('--one-sided', 'every page on a sheet of its own')
    .option('--finish', 'the printer folds and staples, where it can')
    .option(
      '--wait <seconds>',
      'how long nothing may change before the printer counts as hung (default: 600)',
    )
    .option('--resume', 'ask the printer what became of a job that was not seen to end')
    .option('--again', 'print it once more, though nobody knows whether it came out')
    .option('-o, --out <folder>', 'folder where it is written down (default: out)')
    .option('--allow-unreviewed', 'also a handout that no clinician has signed; its pages say so')
    .option('--allow-expired', 'also a handout whose review is overdue')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(async (handout: string, flags: PrintFlags) => {
      if (flags.resume && flags.again)
        throw new UsageError('--resume and --again are two different things.', 'Leave one of them out.');
      const { recipients } = flags;
      if (recipients !== undefined) {
        exit(await startPrintCopies(handout, { ...flags, recipients }, terminal));
        return;
      }
      const { settingsFromFlags } = await import('./settings-from-flags.ts');
      const options = {
        handout,
        settings: settingsFromFlags(flags),
        ...how(flags),
        resume: !!flags.resume,
        again: !!flags.again,
        permission: { unreviewed: !!flags.allowUnreviewed, expired: !!flags.allowExpired },
        json: !!flags.json,
        quiet: !!flags.quiet,
      };
      exit(
        await withWorkers(terminal, async (workers) => {
          const { runPrint } = await import('./print.runner.ts');
          return runPrint(options, terminal, workers);
        }),
      );
    });
}

/** @param batch the batch to go on with, where it is known. */
export async function startPrintCopies(
  handout: string,
  flags: PrintFlags & BatchFlags & { readonly inDoubt?: boolean },
  terminal: Terminal,
  batch?: string,
): Promise<ExitCode> {
  const { again: _, inDoubt, ...kept } = flags;
  const options = {
    ...(await batchOptions(handout, kept, batch)),
    ...how(flags),
    again: !!flags.again,
    inDoubt: !!inDoubt,
  };
  const { runPrintCopies } = await import('./print-copies.runner.ts');
  // asked to stop, it writes down what became of the jobs that it has begun
  const workers = workersWhenNeeded(terminal.openWorkers);
  try {
    return await runPrintCopies(options, terminal, workers);
  } finally {
    await workers.close();
  }
}

/** What flags say of the printing itself. */
const how = ({ printer, copies = '1', oneSided, finish, wait = '600' }: PrintFlags) => ({
  ...(printer === undefined ? {} : { printer }),
  copies: wholeNumber('--copies', copies),
  oneSided: !!oneSided,
  finish: !!finish,
  wait: wholeNumber('--wait', wait),
});

const MOST = 9999;

function wholeNumber(flag: string, text: string): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number >= 1) return number;
  throw new UsageError(`${flag} cannot be “${text}”.`, `It takes a whole number from 1 to ${MOST}.`);
}
