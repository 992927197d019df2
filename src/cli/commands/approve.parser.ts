import type { CommandHost } from '../command-host.ts';

interface ApproveFlags {
  readonly lang?: string;
  readonly clinic?: string;
  readonly as: string;
  readonly date?: string;
  readonly yes?: boolean;
  readonly despiteFindings?: boolean;
  readonly json?: boolean;
}

/** `plainleaf approve HANDOUT`: argv to options. */
export function addApprove({ program, terminal, exit }: CommandHost): void {
  program
    .command('approve')
    .description('sign a handout as the clinician who read it; any later change voids the sign-off')
    .argument('<handout>', 'its slug, folder or file')
    .option('-l, --lang <lang>', 'the language that was read, where there are several')
    .option('-c, --clinic <name>', 'a clinic to read it with, where it needs one; the sign-off holds for all')
    .requiredOption('--as <name, role>', 'who signs: "Ana Ruiz, Registered dietitian"')
    .option('--date <day>', 'the day of the review (default: today)')
    .option('--yes', 'do not ask: for programs')
    .option('--despite-findings', 'sign although check finds errors')
    .option('--json', 'results as JSON on stdout')
    .action(async (handout: string, flags: ApproveFlags) => {
      const { runApprove } = await import('./approve.runner.ts');
      const { lang, date, clinic } = flags;
      const options = {
        handout,
        ...(lang ? { lang } : {}),
        ...(clinic ? { clinic } : {}),
        as: flags.as,
        ...(date ? { date } : {}),
        yes: !!flags.yes,
        despiteFindings: !!flags.despiteFindings,
        json: !!flags.json,
      };
      exit(await runApprove(options, terminal));
    });
}
