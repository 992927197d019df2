import { Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import { EXPORT_FORMATS, type ExportFormat } from './records.formats.ts';

interface ExportFlags {
  readonly format: ExportFormat;
  readonly since?: string;
  readonly recipients?: readonly string[];
  readonly system?: string;
  readonly to?: string;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** `plainleaf records export [HANDOUT]`: argv to options. */
export function addRecords({ program, terminal, exit }: CommandHost): void {
  program
    .command('records')
    .description('hand the record of deliveries on to other systems')
    .command('export')
    .description('write deliveries as FHIR R4: a Communication for each, a DocumentReference for each text')
    .argument('[handout]', 'slug of a handout (default: all)')
    .addOption(
      new Option('-f, --format <format>', 'one Bundle, or a file of lines for each kind of resource')
        .choices(Object.keys(EXPORT_FORMATS))
        .default('fhir'),
    )
    .option('--since <time>', 'only what has happened since then: 2026-11-01, or 2026-11-01T08:00:00Z')
    .option('-r, --recipients <file...>', 'lists of recipients: their rows are named by your own ids')
    .option('--system <uri>', 'what your ids are unique in, such as https://clinic.example.org/patients')
    .option('-t, --to <path>', 'file, or folder of the lines (default: stdout, for one Bundle)')
    .option('-o, --out <folder>', 'folder of the results (default: out)')
    .option('-q, --quiet', 'print problems only')
    .action(async (handout: string | undefined, flags: ExportFlags) => {
      const { runExport } = await import('./records.runner.ts');
      const { format, since, recipients = [], system, to, out, quiet } = flags;
      exit(
        await runExport({ handout, format, since, recipients, system, to, out, quiet: !!quiet }, terminal),
      );
    });
}
