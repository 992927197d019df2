import type { CommandHost } from '../command-host.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

/** `plainleaf config --print`: argv to options. Flags of build are taken, too, to see what they would do. */
export function addConfig({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('config')
    .description('say what each setting is, and where it comes from')
    .option('--print', 'print the settings (there is nothing else to do yet)');
  addSharedOptions(command)
    .option('-o, --out <folder>', 'folder for the results (default: out)')
    .option('--json', 'settings as JSON')
    .action(async (flags: SharedFlags & { out?: string; json?: boolean }) => {
      const { settingsFromFlags } = await import('./settings-from-flags.ts');
      const { runConfig } = await import('./config.runner.ts');
      exit(await runConfig({ settings: settingsFromFlags(flags), json: !!flags.json }, terminal));
    });
}
