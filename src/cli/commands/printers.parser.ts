import type { CommandHost } from '../command-host.ts';
import type { TypedAnswers } from '../printing/calibration-answers.ts';

/** `plainleaf printers [HOST]` and `plainleaf printers calibrate NAME`: argv to options. */
export function addPrinters({ program, terminal, exit }: CommandHost): void {
  const printers = program
    .command('printers')
    .description('list printers and what they can do: those of plainleaf.yaml, or of a host')
    .argument('[host]', 'a printer, a print server (CUPS), or ipp://… (default: those of plainleaf.yaml)')
    .option('--json', 'as JSON on stdout')
    .action(async (host: string | undefined, flags: { readonly json?: boolean }) => {
      const { runPrinters } = await import('./printers.runner.ts');
      exit(await runPrinters({ host, json: !!flags.json }, terminal));
    });
  printers
    .command('calibrate')
    .description('print the test sheet on a printer, and keep in plainleaf.yaml what it shows')
    .argument('<printer>', 'a name under `printers:` in plainleaf.yaml')
    .option('--top <mm>', 'the smallest number at the top edge whose stair is printed whole; prints nothing')
    .option('--bottom <mm>', 'the same at the bottom edge')
    .option('--left <mm>', 'the same at the left edge')
    .option('--right <mm>', 'the same at the right edge')
    .option('--back <way>', 'how the back stands when the sheet is turned like a page: upright, upside-down')
    .action(async (printer: string, answers: TypedAnswers) => {
      const { runCalibrate } = await import('./calibrate.runner.ts');
      exit(await runCalibrate({ printer, answers }, terminal));
    });
}
