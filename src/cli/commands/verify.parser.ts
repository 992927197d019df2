import type { CommandHost } from '../command-host.ts';

/** `plainleaf verify FILE…`: argv to options. */
export function addVerify({ program, terminal, exit }: CommandHost): void {
  program
    .command('verify')
    .description('say what a PDF really holds, ours or anyone’s')
    .argument('<file...>', 'PDF files')
    .option('--transcript', 'print all that a screen reader would say')
    .option('--certificate <file>', 'write one page of HTML that says what was checked and found')
    .option('--json', 'everything as JSON on stdout')
    .option('-q, --quiet', 'print errors and warnings only')
    .action(
      async (
        files: string[],
        flags: { transcript?: boolean; certificate?: string; json?: boolean; quiet?: boolean },
      ) => {
        const { runVerify } = await import('./verify.runner.ts');
        const { certificate, json, quiet, transcript } = flags;
        const options = { files, json: !!json, quiet: !!quiet, transcript: !!transcript };
        exit(await runVerify({ ...options, ...(certificate && { certificate }) }, terminal));
      },
    );
}
