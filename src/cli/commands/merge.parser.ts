import type { CommandHost } from '../command-host.ts';
import { addBatchOptions, type BatchFlags, batchOptions } from './batch-options.ts';

/** `plainleaf merge HANDOUT --recipients CSV`: argv to options. */
export function addMerge({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('merge')
    .description('make a copy of a handout for each person of a list')
    .argument('<handout>', 'slug of the handout');
  addBatchOptions(command, 'id, name, lang, edition, date, clinician, note …')
    .option('--fail-fast', 'begin no other copy once one has failed (default: go on)')
    .action(async (handout: string, flags: BatchFlags & { readonly failFast?: boolean }) => {
      const { runMerge } = await import('./merge.runner.ts');
      const options = { ...(await batchOptions(handout, flags)), failFast: !!flags.failFast };
      // asked to stop, it finishes the copies that it has begun
      const workers = await terminal.openWorkers();
      try {
        exit(await runMerge(options, terminal, workers));
      } finally {
        await workers.close();
      }
    });
}
