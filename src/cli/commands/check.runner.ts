import type { CheckReport } from '../../check/index.ts';
import type { Settings } from '../../config/index.ts';
import { inspectHandout, withoutRepeats } from '../../pipeline.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { countProblems, describeProblems, describeReasons, describeSilenced } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { toSarif } from '../reports/sarif.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckFormat } from './check.formats.ts';

export interface CheckOptions {
  readonly slugs: readonly string[];
  readonly settings: Settings;
  readonly format: CheckFormat;
  readonly quiet: boolean;
}

/** Reports every finding of every target. Errors fail; warnings only under --strict. */
export async function runCheck(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const reports: CheckReport[] = [{ findings: project.problems, silenced: [] }];
  if (project.problems.length === 0) {
    const targets = await chooseTargets(options.slugs, project, terminal);
    const progress = startProgress(terminal, targets.length);
    for (const target of targets) {
      progress.step(`${target.slug} (${target.lang})`);
      reports.push(await inspectHandout(requestFor(target, project, terminal), project.shelves));
    }
    progress.stop();
  }
  const report: CheckReport = {
    findings: withoutRepeats(reports.flatMap(({ findings }) => findings)),
    silenced: reports.flatMap(({ silenced }) => silenced),
  };
  await WRITERS[options.format](report, terminal, options.quiet);
  const fails = report.findings.some(({ severity }) => project.settings.strict || severity === 'error');
  return fails ? EXIT.content : EXIT.done;
}

type Writer = (report: CheckReport, terminal: Terminal, quiet: boolean) => void | Promise<void>;

const WRITERS = {
  human: ({ findings, silenced }, terminal, quiet) => {
    if (findings.length) terminal.err(`${describeProblems(findings, terminal.color)}\n\n`);
    if (silenced.length && !quiet) terminal.err(`${describeSilenced(silenced, terminal.color)}\n\n`);
    const reasons = quiet ? '' : describeReasons(findings, terminal.color);
    if (reasons) terminal.err(`Why it matters:\n${reasons}\n\n`);
    if (!quiet) terminal.err(findings.length ? `${countProblems(findings)}\n` : 'Nothing found.\n');
  },
  json: ({ findings, silenced }, terminal) =>
    terminal.out(
      toJson({
        findings: findings.map(problemRecord),
        silenced: silenced.map((finding) => ({ ...problemRecord(finding), reason: finding.reason })),
      }),
    ),
  sarif: async (report, terminal) => {
    const { RULES } = await import('../../check/index.ts');
    terminal.out(toJson(toSarif(report, Object.values(RULES))));
  },
} as const satisfies Record<CheckFormat, Writer>;
