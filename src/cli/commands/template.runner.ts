import pc from 'picocolors';
import { OutsideProject } from '../../files/index.ts';
import type { PagedEditionName } from '../../model/index.ts';
import { ejectTemplate } from '../../own-templates/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface TemplateEjectOptions {
  readonly edition: PagedEditionName;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Writes the template of an edition into the project and names what it wrote. */
export async function runTemplateEject(
  { edition, json, quiet }: TemplateEjectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { shelves } = await openProject({}, terminal);
  const ejected = await ejectTemplate(edition, shelves).catch((error: unknown) => {
    if (!(error instanceof OutsideProject)) throw error;
    throw new UsageError(
      'The folder templates is a link that leads out of the project.',
      'Put a folder in its place.',
    );
  });
  if (!ejected) {
    throw new UsageError(
      `This project has its own templates/${edition}.tsx already; it is left as it is.`,
      'Move it away to start again from the shipped one.',
    );
  }
  if (json) terminal.out(toJson(ejected));
  if (quiet) return EXIT.done;
  const colors = pc.createColors(terminal.color);
  for (const file of ejected.written) terminal.err(`${colors.green('✓')} ${file}\n`);
  for (const file of ejected.kept) terminal.err(`${colors.dim('was there already')} ${file}\n`);
  terminal.err(`${edition} is drawn by templates/${edition}.tsx from now on.\n`);
  return EXIT.done;
}
