import type { Settings } from '../../config/index.ts';
import { type Problem, withoutRepeats } from '../../model/index.ts';
import { inspectHandout } from '../../pipeline.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { countProblems, describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';

export interface CheckOptions {
  readonly slugs: readonly string[];
  readonly settings: Settings;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Reports every finding of every target. Errors fail; warnings only under --strict. */
export async function runCheck(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const all: Problem[] = [...project.problems];
  if (all.length === 0) {
    const targets = await chooseTargets(options.slugs, project, terminal);
    const progress = startProgress(terminal, targets.length);
    for (const target of targets) {
      progress.step(`${target.slug} (${target.lang})`);
      all.push(...(await inspectHandout(requestFor(target, project, terminal), project.shelves)));
    }
    progress.stop();
  }
  const findings = withoutRepeats(all);
  if (options.json) terminal.out(toJson({ findings: findings.map(problemRecord), silenced: [] }));
  else if (findings.length) terminal.err(`${describeProblems(findings, terminal.color)}\n\n`);
  if (!options.quiet && !options.json)
    terminal.err(findings.length ? `${countProblems(findings)}\n` : 'Nothing found.\n');
  const fails = findings.some((finding) => project.settings.strict || finding.severity === 'error');
  return fails ? EXIT.content : EXIT.done;
}
