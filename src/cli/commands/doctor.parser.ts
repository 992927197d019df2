import type { CommandHost } from '../command-host.ts';

/** `plainleaf doctor`: argv to options. */
export function addDoctor({ program, terminal, exit }: CommandHost): void {
  program
    .command('doctor')
    .description('say what this machine has and lacks, and how to mend it')
    .option('--json', 'what was found as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { runDoctor } = await import('./doctor.runner.ts');
      exit(await runDoctor({ json: !!json }, terminal));
    });
}
