import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import type { Settings } from '../../config/index.ts';
import { MachineFailure, writeAllWhole } from '../../files/index.ts';
import type { Problem } from '../../model/index.ts';
import { buildHandout, fileNames, withoutRepeats } from '../../pipeline.ts';
import { chooseTargets, type Target } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { countProblems, describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import { unexpectedFailure } from '../unexpected-failure.ts';
import { UsageError } from '../usage-error.ts';

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

/** What came of building some targets. */
export interface Results {
  readonly files: WrittenFile[];
  readonly problems: Problem[];
  /** Files of an earlier build that a failed one left in place. */
  readonly stale: string[];
  /** What each target was made from; without those that the machine would not build. */
  readonly inputs: Map<Target, readonly string[]>;
  /** What stopped the machine; the rest was not tried. */
  failure?: MachineFailure;
}

/** Builds every target; one with problems writes nothing, the others go on. */
export async function runBuild(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const results = noResults(project.problems);
  if (results.problems.length === 0) {
    const targets = await chooseTargets(options.slugs, project, terminal);
    await buildTargets(targets, project, terminal, results);
  }
  report(results, options, terminal);
  if (results.failure) throw results.failure;
  return results.problems.some((problem) => problem.severity === 'error') ? EXIT.content : EXIT.done;
}

export const noResults = (problems: readonly Problem[] = []): Results => ({
  files: [],
  problems: [...problems],
  stale: [],
  inputs: new Map(),
});

/** Builds some targets and adds what comes of it to the results. After `signal` nothing more is written. */
export async function buildTargets(
  targets: readonly Target[],
  project: OpenProject,
  terminal: Terminal,
  results: Results,
  signal?: AbortSignal,
): Promise<void> {
  const progress = startProgress(terminal, targets.length);
  try {
    for (const target of targets) {
      progress.step(`${target.slug} (${target.lang})`);
      await buildTarget(target, project, terminal, results, signal);
      if (signal?.aborted) return;
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
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
  { files, problems, stale, inputs }: Results,
  signal?: AbortSignal,
): Promise<void> {
  const request = requestFor(target, project, terminal);
  const built = await buildHandout(request, project.shelves);
  if (signal?.aborted) return;
  problems.push(...built.problems);
  if (!built.ok) {
    stale.push(...standingFiles(target, project, terminal));
    inputs.set(target, built.inputs);
    return;
  }
  const written = built.value.map(({ fileName, ...rest }) => ({
    ...rest,
    file: resultPath(target, fileName, project),
  }));
  await writeAllWhole(
    written.map(({ file, bytes }) => ({ path: resolve(baseOf(project, terminal), file), bytes })),
  );
  for (const { file, edition, paper, pages } of written)
    files.push({ file, ...target, edition, paper, pages });
  inputs.set(target, built.inputs);
}

/** A flag means the folder one stands in, plainleaf.yaml means the project. */
const baseOf = ({ insisted, shelves }: OpenProject, { cwd }: Terminal): string =>
  insisted.out ? cwd : shelves.project.root;

const resultPath = ({ slug, lang }: Target, name: string, { settings }: OpenProject): string =>
  [settings.out, slug, lang, name].join('/');

/** Files of a target that an earlier build wrote. */
export function standingFiles(target: Target, project: OpenProject, terminal: Terminal): readonly string[] {
  return fileNames(requestFor(target, project, terminal))
    .map((name) => resultPath(target, name, project))
    .filter((file) => existsSync(resolve(baseOf(project, terminal), file)));
}

function report(results: Results, options: BuildOptions, terminal: Terminal): void {
  if (options.json) terminal.out(toJson(resultsRecord(results)));
  tellResults(results, options, terminal);
}

/** Results as other programs read them. */
export function resultsRecord({ files, problems, stale }: Results): Record<string, unknown> {
  return { files, problems: withoutRepeats(problems).map(problemRecord), stale };
}

/** Results as a person reads them. */
export function tellResults(
  { files, stale, ...results }: Results,
  options: BuildOptions,
  terminal: Terminal,
): void {
  const problems = withoutRepeats(results.problems);
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
