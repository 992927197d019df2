import type { CommandHost } from '../command-host.ts';

/** `plainleaf diff OLD NEW`: argv to options. */
export function addDiff({ program, terminal, exit }: CommandHost): void {
  program
    .command('diff')
    .description('say what changed in meaning between two versions of a handout, what can harm first')
    .argument('<old>', 'the YAML as it was')
    .argument('<new>', 'the YAML as it is')
    .option('--json', 'results as JSON on stdout')
    .action(async (old: string, fresh: string, { json }: { json?: boolean }) => {
      const { runDiff } = await import('./diff.runner.ts');
      exit(await runDiff({ old, fresh, json: !!json }, terminal));
    });
}
