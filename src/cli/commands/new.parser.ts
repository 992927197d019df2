import type { CommandHost } from '../command-host.ts';

/** `plainleaf new SLUG`: argv to options. */
export function addNew({ program, terminal, exit }: CommandHost): void {
  program
    .command('new')
    .description('write a handout to start from, with comments')
    .argument('<slug>', 'its short name: small letters, digits and hyphens, such as back-pain')
    .option('-l, --lang <lang>', 'the language it is written in', 'en')
    .option('--title <words>', 'its title (default: made from the slug)')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(
      async (
        slug: string,
        { lang, title, json, quiet }: { lang: string; title?: string; json?: boolean; quiet?: boolean },
      ) => {
        const { runNew } = await import('./new.runner.ts');
        const options = { slug, lang, ...(title ? { title } : {}), json: !!json, quiet: !!quiet };
        exit(await runNew(options, terminal));
      },
    );
}
