import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import type { Settings } from '../../config/index.ts';
import { MachineFailure, writeWhole } from '../../files/index.ts';
import { type Problem, withoutRepeats } from '../../model/index.ts';
import { buildHandout, fileNames } from '../../pipeline.ts';
import { chooseTargets, type Target } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { countProblems, describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
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

interface Results {
  readonly files: WrittenFile[];
  readonly problems: Problem[];
  /** Files of an earlier build that a failed one left in place. */
  readonly stale: string[];
  /** What stopped the machine; the rest was not tried. */
  failure?: MachineFailure;
}

/** Builds every target; one with problems writes nothing, the others go on. */
export async function runBuild(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const results: Results = { files: [], problems: [...project.problems], stale: [] };
  if (results.problems.length === 0) await buildTargets(options, project, terminal, results);
  report(results, options, terminal);
  if (results.failure) throw results.failure;
  return results.problems.some((problem) => problem.severity === 'error') ? EXIT.content : EXIT.done;
}

async function buildTargets(
  options: BuildOptions,
  project: OpenProject,
  terminal: Terminal,
  results: Results,
): Promise<void> {
  const targets = await chooseTargets(options.slugs, project, terminal);
  const progress = startProgress(terminal, targets.length);
  try {
    for (const target of targets) {
      progress.step(`${target.slug} (${target.lang})`);
      await buildTarget(target, project, terminal, results);
    }
  } catch (error) {
    // everything that is known so far must still be told
    results.failure = error instanceof MachineFailure ? error : unexpectedFailure(error);
  } finally {
    progress.stop();
  }
}

async function buildTarget(
  target: Target,
  project: OpenProject,
  terminal: Terminal,
  { files, problems, stale }: Results,
): Promise<void> {
  const request = requestFor(target, project, terminal);
  // a flag means the folder one stands in, plainleaf.yaml means the project
  const base = project.insisted.out ? terminal.cwd : project.shelves.project.root;
  const pathOf = (name: string): string => [project.settings.out, target.slug, target.lang, name].join('/');
  const built = await buildHandout(request, project.shelves);
  problems.push(...built.problems);
  if (!built.ok) {
    stale.push(
      ...fileNames(request)
        .map(pathOf)
        .filter((file) => existsSync(resolve(base, file))),
    );
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
