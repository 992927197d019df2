import type { CommandHost } from '../command-host.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

/** `plainleaf merge HANDOUT --recipients CSV`: argv to options. */
export function addMerge({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('merge')
    .description('make a copy of a handout for each person of a list')
    .argument('<handout>', 'slug of the handout');
  addSharedOptions(command)
    .requiredOption(
      '-r, --recipients <file>',
      'CSV in UTF-8: id, name, lang, edition, date, clinician, note …',
    )
    .option('-o, --out <folder>', 'folder for the results (default: out)')
    .option('--resume', 'go on with the newest batch that was made from the same')
    .option('--fail-fast', 'begin no other copy once one has failed (default: go on)')
    .option('--allow-unreviewed', 'also a handout that no clinician has signed; its pages say so')
    .option('--allow-expired', 'also a handout whose review is overdue')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(
      async (
        handout: string,
        flags: SharedFlags & {
          recipients: string;
          out?: string;
          resume?: boolean;
          failFast?: boolean;
          allowUnreviewed?: boolean;
          allowExpired?: boolean;
          json?: boolean;
          quiet?: boolean;
        },
      ) => {
        const [{ settingsFromFlags }, { runMerge }] = await Promise.all([
          import('./settings-from-flags.ts'),
          import('./merge.runner.ts'),
        ]);
        const options = {
          handout,
          recipients: flags.recipients,
          settings: settingsFromFlags(flags),
          resume: !!flags.resume,
          failFast: !!flags.failFast,
          permission: { unreviewed: !!flags.allowUnreviewed, expired: !!flags.allowExpired },
          json: !!flags.json,
          quiet: !!flags.quiet,
        };
        // asked to stop, it finishes the copies that it has begun
        const workers = await terminal.openWorkers();
        try {
          exit(await runMerge(options, terminal, workers));
        } finally {
          await workers.close();
        }
      },
    );
}
