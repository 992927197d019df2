import { Argument, InvalidArgumentError } from 'commander';
import { EDITION_NAMES, type EditionName, hasPages, type PagedEditionName } from '../../model/index.ts';
import type { CommandHost } from '../command-host.ts';
import { UsageError } from '../usage-error.ts';

const DRAWN = EDITION_NAMES.filter(hasPages);

/** `plainleaf template eject [edition]`: argv to options. */
export function addTemplate({ program, terminal, exit }: CommandHost): void {
  program
    .command('template')
    .description('templates of your own')
    .command('eject')
    .description('write a shipped template into templates/, to be changed')
    .addArgument(
      new Argument('[edition]', 'the edition it draws')
        .choices(DRAWN)
        .argParser(readEdition)
        .default('handout'),
    )
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(async (edition: PagedEditionName, flags: { json?: boolean; quiet?: boolean }) => {
      const { runTemplateEject } = await import('./template.runner.ts');
      exit(await runTemplateEject({ edition, json: !!flags.json, quiet: !!flags.quiet }, terminal));
    });
}

function readEdition(name: string): PagedEditionName {
  const known: EditionName | undefined = EDITION_NAMES.find((one) => one === name);
  if (!known) throw new InvalidArgumentError(`Allowed choices are ${DRAWN.join(', ')}.`);
  if (hasPages(known)) return known;
  throw new UsageError(
    `The edition “${known}” has no pages, so no template draws it.`,
    `A template of your own can draw: ${DRAWN.join(', ')}. The colours of a theme or a clinic reach this one, too.`,
  );
}
