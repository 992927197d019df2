import { resolve } from 'node:path';
import pc from 'picocolors';
import type { Settings } from '../../config/index.ts';
import { writeWhole } from '../../files/index.ts';
import type { Problem } from '../../model/index.ts';
import { buildHandout, withoutRepeats } from '../../pipeline.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { chooseTargets, openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { countProblems, describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';

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

/** Builds every target; one with problems writes nothing, the others go on. */
export async function runBuild(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const problems: Problem[] = [...project.problems];
  const files: WrittenFile[] = [];
  if (problems.length === 0) {
    // a flag means the folder one stands in, plainleaf.yaml means the project
    const base = project.insisted.out ? terminal.cwd : project.shelves.project.root;
    const targets = await chooseTargets(options.slugs, project, terminal);
    const progress = startProgress(terminal, targets.length);
    for (const target of targets) {
      progress.step(`${target.slug} (${target.lang})`);
      const built = await buildHandout(requestFor(target, project, terminal), project.shelves);
      problems.push(...built.problems);
      if (!built.ok) continue;
      for (const { fileName, bytes, edition, paper, pages } of built.value) {
        const file = [project.settings.out, target.slug, target.lang, fileName].join('/');
        await writeWhole(resolve(base, file), bytes);
        files.push({ file, ...target, edition, paper, pages });
      }
    }
    progress.stop();
  }
  report(files, withoutRepeats(problems), options, terminal);
  return problems.some((problem) => problem.severity === 'error') ? EXIT.content : EXIT.done;
}

function report(
  files: readonly WrittenFile[],
  problems: readonly Problem[],
  options: BuildOptions,
  terminal: Terminal,
): void {
  if (options.json) terminal.out(toJson({ files, problems: problems.map(problemRecord) }));
  if (problems.length) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  if (!options.quiet) {
    const colors = pc.createColors(terminal.color);
    for (const { file, pages } of files) {
      terminal.err(`${colors.green('✓')} ${file}  ${colors.dim(`${pages} page${pages === 1 ? '' : 's'}`)}\n`);
    }
  }
  if (problems.length) terminal.err(`${countProblems(problems)}\n`);
}
