import type { CommandHost } from '../command-host.ts';

/** `plainleaf testsheet`: argv to options. */
export function addTestSheet({ program, terminal, exit }: CommandHost): void {
  program
    .command('testsheet')
    .description('write a sheet by which a printer is tried: flip edge, scale, margins, folds')
    .option('-p, --paper <names>', 'letter, a4 or all')
    .option('-o, --out <folder>', 'folder for the results (default: out)')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(async (flags: { paper?: string; out?: string; json?: boolean; quiet?: boolean }) => {
      const { settingsFromFlags } = await import('./settings-from-flags.ts');
      const { runTestSheet } = await import('./testsheet.runner.ts');
      const options = { settings: settingsFromFlags(flags), json: !!flags.json, quiet: !!flags.quiet };
      exit(await runTestSheet(options, terminal));
    });
}
