import type { Settings } from '../../config/index.ts';
import type { Workers } from '../../workers/index.ts';
import { buildTargets } from '../building/build-targets.ts';
import { noResults } from '../building/results.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { toJson } from '../reports/json.ts';
import { resultsRecord, tellResults } from '../reports/results.ts';
import type { Terminal } from '../terminal.ts';

export interface BuildOptions {
  readonly slugs: readonly string[];
  readonly settings: Settings;
  readonly png: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Builds every target and tells what came of it. */
export async function runBuild(
  options: BuildOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const results =
    project.problems.length > 0
      ? noResults(project.problems)
      : await buildTargets(await chooseTargets(options.slugs, project, terminal), {
          project,
          terminal,
          workers,
          png: options.png,
        });
  if (options.json) terminal.out(toJson(resultsRecord(results)));
  tellResults(results, options, terminal);
  if (results.interrupted) return EXIT.interrupted;
  if (results.failure) throw results.failure;
  return exitCodeOf(results.problems, { strict: false });
}
