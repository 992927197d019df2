import type { CommandHost } from '../command-host.ts';
import { UsageError } from '../usage-error.ts';
import { withWorkers } from '../with-workers.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

interface PrintFlags extends SharedFlags {
  readonly printer?: string;
  readonly copies: string;
  readonly oneSided?: boolean;
  readonly finish?: boolean;
  readonly wait: string;
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
    .option('-n, --copies <number>', 'how many', '1')
    .option('--one-sided', 'every page on a sheet of its own')
    .option('--finish', 'the printer folds and staples, where it can')
    .option('--wait <seconds>', 'how long nothing may change before the printer counts as hung', '600')
    .option('--resume', 'ask the printer what became of a job that was not seen to end')
    .option('--again', 'print it once more, though nobody knows whether it came out')
    .option('-o, --out <folder>', 'folder where it is written down (default: out)')
    .option('--allow-unreviewed', 'also a handout that no clinician has signed; its pages say so')
    .option('--allow-expired', 'also a handout whose review is overdue')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(async (handout: string, flags: PrintFlags) => {
      const { settingsFromFlags } = await import('./settings-from-flags.ts');
      if (flags.resume && flags.again)
        throw new UsageError('--resume and --again are two different things.', 'Leave one of them out.');
      const options = {
        handout,
        settings: settingsFromFlags(flags),
        ...(flags.printer === undefined ? {} : { printer: flags.printer }),
        copies: wholeNumber('--copies', flags.copies),
        oneSided: !!flags.oneSided,
        finish: !!flags.finish,
        wait: wholeNumber('--wait', flags.wait),
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

const MOST = 9999;

function wholeNumber(flag: string, text: string): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number >= 1) return number;
  throw new UsageError(`${flag} cannot be “${text}”.`, `It takes a whole number from 1 to ${MOST}.`);
}
