import type { CommandHost } from '../command-host.ts';

/** `plainleaf printers [HOST]`: argv to options. */
export function addPrinters({ program, terminal, exit }: CommandHost): void {
  program
    .command('printers')
    .description('list printers and what they can do: those of plainleaf.yaml, or of a host')
    .argument('[host]', 'a printer, a print server (CUPS), or ipp://… (default: those of plainleaf.yaml)')
    .option('--json', 'as JSON on stdout')
    .action(async (host: string | undefined, flags: { readonly json?: boolean }) => {
      const { runPrinters } = await import('./printers.runner.ts');
      exit(await runPrinters({ host, json: !!flags.json }, terminal));
    });
}
