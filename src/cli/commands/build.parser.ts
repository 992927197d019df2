import type { CommandHost } from '../command-host.ts';
import { personSource } from '../person/person-source.ts';
import { UsageError } from '../usage-error.ts';
import { withWorkers } from '../with-workers.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

/** `plainleaf build [handout…]`: argv to options. */
export function addBuild({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('build')
    .description('render handouts to PDF')
    .argument('[handout...]', 'slugs, the folder names under content/handouts (default: all)');
  addSharedOptions(command)
    .option('-o, --out <folder>', 'folder for the results (default: out)')
    .option('--conformance <name>', 'ua-1 (PDF/UA-1, PDF/A-2a), ua-2 (PDF/UA-2, PDF/A-4) or none (untagged)')
    .option('--fit <name>', 'shrink (smaller type, the default) or drop (what is optional on a leaflet)')
    .option('--press', 'sheets for a print shop: bleed, marks outside the trim, inks')
    .option('--png', 'every page as a picture, too: handout-letter-1.png …, 150 dots an inch')
    .option('--for-file <file>', 'one copy for the person that this YAML names; - reads standard input')
    .option('--for-person', 'one copy for a person; asks who it is')
    .option('-w, --watch', 'go on building what changes, until Ctrl-C')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(
      async (
        slugs: string[],
        flags: SharedFlags & {
          out?: string;
          conformance?: string;
          fit?: string;
          press?: boolean;
          png?: boolean;
          forFile?: string;
          forPerson?: boolean;
          watch?: boolean;
          json?: boolean;
          quiet?: boolean;
        },
      ) => {
        const { settingsFromFlags } = await import('./settings-from-flags.ts');
        const person = personSource(flags);
        if (person && flags.watch)
          throw new UsageError('A copy for one person is not watched.', 'Leave out --watch.');
        const options = {
          slugs,
          settings: settingsFromFlags(flags),
          png: !!flags.png,
          json: !!flags.json,
          quiet: !!flags.quiet,
          ...(person ? { person } : {}),
        };
        exit(
          await withWorkers(terminal, async (workers) => {
            // while a worker loads what draws, this thread loads what reads settings
            if (flags.watch) {
              const { runWatch } = await import('./watch.runner.ts');
              return runWatch(options, terminal, workers);
            }
            const { runBuild } = await import('./build.runner.ts');
            return runBuild(options, terminal, workers);
          }),
        );
      },
    );
}
