import type { Settings } from '../../config/index.ts';
import type { Workers } from '../../workers/index.ts';
import { buildTargets, type Surroundings } from '../building/build-targets.ts';
import { noResults, type Results } from '../building/results.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import type { PersonSource } from '../person/person-source.ts';
import { toJson } from '../reports/json.ts';
import { resultsRecord, tellResults } from '../reports/results.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface BuildOptions {
  readonly slugs: readonly string[];
  readonly settings: Settings;
  readonly png: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Where it is told whom the copy is for; left out for copies that everybody may read. */
  readonly person?: PersonSource;
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
      : await buildWanted(options, { project, terminal, workers, png: options.png });
  if (options.json) terminal.out(toJson(resultsRecord(results)));
  tellResults(results, options, terminal);
  if (results.interrupted) return EXIT.interrupted;
  if (results.failure) throw results.failure;
  return exitCodeOf(results.problems, { strict: false });
}

async function buildWanted(
  { slugs, person: source }: BuildOptions,
  around: Omit<Surroundings, 'person'>,
): Promise<Results> {
  const targets = await chooseTargets(slugs, around.project, around.terminal);
  if (!source) return buildTargets(targets, around);
  if (targets.length > 1) {
    throw new UsageError(
      'A copy for one person is of one handout in one language.',
      'Name the handout, and its language with --lang.',
    );
  }
  const { hearPerson } = await import('../person/hear-person.ts');
  const person = await hearPerson(source, around.terminal);
  return person.ok ? buildTargets(targets, { ...around, person: person.value }) : noResults(person.problems);
}
