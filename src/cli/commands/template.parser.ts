import { Argument } from 'commander';
import { EDITION_NAMES } from '../../model/index.ts';
import type { CommandHost } from '../command-host.ts';

/** `plainleaf template eject [edition]`: argv to options. */
export function addTemplate({ program, terminal, exit }: CommandHost): void {
  program
    .command('template')
    .description('templates of your own')
    .command('eject')
    .description('write a shipped template into templates/, to be changed')
    .addArgument(new Argument('[edition]', 'the edition it draws').choices(EDITION_NAMES).default('handout'))
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(async (edition: (typeof EDITION_NAMES)[number], flags: { json?: boolean; quiet?: boolean }) => {
      const { runTemplateEject } = await import('./template.runner.ts');
      exit(await runTemplateEject({ edition, json: !!flags.json, quiet: !!flags.quiet }, terminal));
    });
}
