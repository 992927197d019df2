import { Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import { withWorkers } from '../with-workers.ts';
import { CHECK_FORMATS, type CheckFormat } from './check.formats.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

/** `plainleaf check [handout…]`: argv to options. */
export function addCheck({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('check')
    .description('say what a patient would stumble over, without writing a file')
    .argument('[handout...]', 'slugs, the folder names under content/handouts (default: all)');
  addSharedOptions(command)
    .addOption(
      new Option('--format <name>', 'how findings are written').choices(CHECK_FORMATS).default('human'),
    )
    .option('--json', 'the same as --format json')
    .option('--scorecard', 'fill in the CDC Clear Communication Index and AHRQ PEMAT-P')
    .option(
      '--no-pages',
      'render nothing: ask only what can be told from the words and the theme, in a moment',
    )
    .option('-q, --quiet', 'print findings only')
    .action(
      async (
        slugs: string[],
        flags: SharedFlags & {
          format: CheckFormat;
          json?: boolean;
          scorecard?: boolean;
          pages: boolean;
          quiet?: boolean;
        },
      ) => {
        const { settingsFromFlags } = await import('./settings-from-flags.ts');
        const options = {
          slugs,
          settings: settingsFromFlags(flags),
          format: flags.json ? 'json' : flags.format,
          scoreCards: !!flags.scorecard,
          pages: flags.pages,
          quiet: !!flags.quiet,
        };
        exit(
          await withWorkers(terminal, async (workers) => {
            // while a worker loads what draws, this thread loads what reads settings
            const { runCheck } = await import('./check.runner.ts');
            return runCheck(options, terminal, workers);
          }),
        );
      },
    );
}
