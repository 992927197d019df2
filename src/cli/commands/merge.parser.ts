import { Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { workersWhenNeeded } from '../workers-when-needed.ts';
import { addBatchOptions, type BatchFlags, batchOptions } from './batch-options.ts';

interface MergeFlags extends BatchFlags {
  readonly encrypt?: boolean;
  readonly failFast?: boolean;
  readonly keepGoing?: boolean;
  readonly zip?: boolean;
  readonly mergePdf?: boolean;
}

/** `plainleaf merge HANDOUT --recipients CSV`: argv to options. */
export function addMerge({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('merge')
    .description('make a copy of a handout for each person of a list')
    .argument('<handout>', 'slug of the handout');
  addBatchOptions(command, 'id, name, lang, edition, date, clinician, note, checklist_1, password …')
    .option('--encrypt', 'lock each copy with a password of its own; passwords.csv holds them')
    .option('--zip', 'also all copies in one archive')
    .option('--merge-pdf', 'also all copies in one PDF for a printer, each on a sheet of its own')
    .addOption(
      new Option('--keep-going', 'make the others when one has failed (the default)').conflicts('failFast'),
    )
    .option('--fail-fast', 'begin no other copy once one has failed')
    .action(async (handout: string, flags: MergeFlags) => {
      exit(await startMerge(handout, flags, terminal));
    });
}

/** @param batch the batch to go on with, where it is known. */
export async function startMerge(
  handout: string,
  flags: MergeFlags,
  terminal: Terminal,
  batch?: string,
): Promise<ExitCode> {
  const { runMerge } = await import('./merge.runner.ts');
  const options = {
    ...(await batchOptions(handout, flags, batch)),
    encrypt: !!flags.encrypt,
    failFast: !!flags.failFast,
    zip: !!flags.zip,
    mergePdf: !!flags.mergePdf,
  };
  // asked to stop, it finishes the copies that it has begun
  const workers = workersWhenNeeded(terminal.openWorkers);
  try {
    return await runMerge(options, terminal, workers);
  } finally {
    await workers.close();
  }
}
