import type { Settings } from '../../config/index.ts';
import { type Problem, withoutRepeats } from '../../model/index.ts';
import { lanes, thisMachine, type Workers, WorkersClosed } from '../../workers/index.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { countProblems, describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Terminal } from '../terminal.ts';

export interface CheckOptions {
  readonly slugs: readonly string[];
  readonly settings: Settings;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Reports every finding of every target. Errors fail; warnings only under --strict. */
export async function runCheck(
  options: CheckOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const all: Problem[] = [...project.problems];
  if (all.length === 0) {
    const targets = await chooseTargets(options.slugs, project, terminal);
    workers.limit(project.settings);
    const progress = startProgress(terminal, targets.length);
    // in the order in which they were asked for, whichever is finished first
    const each: (readonly Problem[])[] = targets.map(() => []);
    try {
      await sideBySide(
        targets,
        lanes(targets.length, project.settings, thisMachine()),
        async (target, index) => {
          progress.step(`${target.slug} (${target.lang})`);
          each[index] = await workers.inspect(requestFor(target, project, terminal), project.shelves);
        },
      );
    } catch (error) {
      if (error instanceof WorkersClosed) return EXIT.interrupted;
      throw error;
    } finally {
      progress.stop();
    }
    all.push(...each.flat());
  }
  const findings = withoutRepeats(all);
  if (options.json) terminal.out(toJson({ findings: findings.map(problemRecord), silenced: [] }));
  else if (findings.length) terminal.err(`${describeProblems(findings, terminal.color)}\n\n`);
  if (!options.quiet && !options.json)
    terminal.err(findings.length ? `${countProblems(findings)}\n` : 'Nothing found.\n');
  return exitCodeOf(findings, project.settings);
}
