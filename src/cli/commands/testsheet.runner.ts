import { resolve } from 'node:path';
import pc from 'picocolors';
import type { Settings } from '../../config/index.ts';
import { LYING } from '../../editions/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import { PAPER_NAMES } from '../../model/index.ts';
import { drawTestSheet, PANELS } from '../../print/index.ts';
import { resultsBase } from '../building/standing-files.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';

export interface TestSheetOptions {
  readonly settings: Settings;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Writes a test sheet for each paper, with the folds of the project's panels. */
export async function runTestSheet(
  { settings: flags, json, quiet }: TestSheetOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const project = await openProject(flags, terminal);
  const { paper: wanted, panels, out } = project.settings;
  const base = resultsBase(project, terminal);
  const files = await Promise.all(
    (wanted === 'all' ? PAPER_NAMES : wanted).map(async (paper) => ({
      file: `${out}/test-sheet-${paper}.pdf`,
      bytes: await drawTestSheet({ paper, size: LYING[paper], panels: PANELS[panels][paper] }),
    })),
  );
  await writeAllWhole(files.map(({ file, bytes }) => ({ path: resolve(base, file), bytes })));
  const colors = pc.createColors(terminal.color);
  if (json) terminal.out(toJson({ files: files.map(({ file }) => file) }));
  if (!quiet) for (const { file } of files) terminal.err(`${colors.green('✓')} ${file}\n`);
  return EXIT.done;
}
