import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import type { Settings } from '../../config/index.ts';
import { MachineFailure, writeWhole } from '../../files/index.ts';
import { type Problem, withoutRepeats } from '../../model/index.ts';
import { lanes, thisMachine, type Workers, WorkersClosed } from '../../workers/index.ts';
import { chooseTargets, type Target } from '../choose-targets.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { countProblems, describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Terminal } from '../terminal.ts';
import { unexpectedFailure } from '../unexpected-failure.ts';

export interface BuildOptions {
  readonly slugs: readonly string[];
  readonly settings: Settings;
  readonly json: boolean;
  readonly quiet: boolean;
}

interface WrittenFile {
  readonly file: string;
  readonly slug: string;
  readonly lang: string;
  readonly edition: string;
  readonly paper: string;
  readonly pages: number;
}

/** What became of one target, or of all. */
interface Results {
  readonly files: WrittenFile[];
  readonly problems: Problem[];
  /** Files of an earlier build that a failed one left in place. */
  readonly stale: string[];
}

const nothingYet = (): Results => ({ files: [], problems: [], stale: [] });

/**
 * Builds every target, several side by side; one with problems writes nothing, the others go on. Interrupted, it stops
 * at once and tells what is finished.
 */
export async function runBuild(
  options: BuildOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  if (project.problems.length > 0) {
    report({ ...nothingYet(), problems: [...project.problems] }, options, terminal);
    return EXIT.content;
  }
  const targets = await chooseTargets(options.slugs, project, terminal);
  workers.limit(project.settings);
  // in the order in which they were asked for, whichever is finished first
  const each = targets.map(nothingYet);
  const progress = startProgress(terminal, targets.length);
  let failure: unknown;
  try {
    await sideBySide(targets, lanes(targets.length, project.settings, thisMachine()), (target, index) => {
      progress.step(`${target.slug} (${target.lang})`);
      return buildTarget(target, project, terminal, workers, each[index] ?? nothingYet());
    });
  } catch (error) {
    // everything that is known so far must still be told
    failure = error;
  } finally {
    progress.stop();
  }
  const results = {
    files: each.flatMap(({ files }) => files),
    problems: each.flatMap(({ problems }) => problems),
    stale: each.flatMap(({ stale }) => stale),
  };
  report(results, options, terminal);
  if (failure instanceof WorkersClosed) {
    terminal.err('Stopped. What is not named here was not built.\n');
    return EXIT.interrupted;
  }
  if (failure !== undefined) throw failure instanceof MachineFailure ? failure : unexpectedFailure(failure);
  return exitCodeOf(results.problems, { strict: false });
}

async function buildTarget(
  target: Target,
  project: OpenProject,
  terminal: Terminal,
  workers: Workers,
  { files, problems, stale }: Results,
): Promise<void> {
  const request = requestFor(target, project, terminal);
  // a flag means the folder one stands in, plainleaf.yaml means the project
  const base = project.insisted.out ? terminal.cwd : project.shelves.project.root;
  const pathOf = (name: string): string => [project.settings.out, target.slug, target.lang, name].join('/');
  const built = await workers.build(request, project.shelves);
  problems.push(...built.problems);
  if (!built.ok) {
    // loads the editions, templates and all: only a failed build needs their names here
    const { fileNames } = await import('../../pipeline.ts');
    const names = fileNames(request).map(pathOf);
    stale.push(...names.filter((file) => existsSync(resolve(base, file))));
    return;
  }
  for (const { fileName, bytes, edition, paper, pages } of built.value) {
    await writeWhole(resolve(base, pathOf(fileName)), bytes);
    files.push({ file: pathOf(fileName), ...target, edition, paper, pages });
  }
}

function report({ files, stale, ...results }: Results, options: BuildOptions, terminal: Terminal): void {
  const problems = withoutRepeats(results.problems);
  if (options.json) terminal.out(toJson({ files, problems: problems.map(problemRecord), stale }));
  if (problems.length) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  if (!options.quiet) {
    const colors = pc.createColors(terminal.color);
    for (const { file, pages } of files) {
      terminal.err(`${colors.green('✓')} ${file}  ${colors.dim(`${pages} page${pages === 1 ? '' : 's'}`)}\n`);
    }
  }
  for (const file of stale)
    terminal.err(`${file} is still the one of an earlier build: do not hand it out.\n`);
  if (problems.length) terminal.err(`${countProblems(problems)}\n`);
}
