import type { CheckReport } from '../../check/index.ts';
import type { Settings } from '../../config/index.ts';
import { withoutRepeats } from '../../model/index.ts';
import type { Inspection } from '../../pipeline.ts';
import { lanes, thisMachine, type Workers, WorkersClosed } from '../../workers/index.ts';
import { cacheFolder } from '../building/standing-files.ts';
import { chooseTargets, type Target } from '../choose-targets.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { openKeptResults } from '../keeping/kept-results.ts';
import { openProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import {
  countProblems,
  describeNotAsked,
  describeProblems,
  describeReasons,
  describeSilenced,
} from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { toSarif } from '../reports/sarif.ts';
import { describeScoreCards } from '../reports/score-cards.ts';
import { requestFor } from '../request.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckFormat } from './check.formats.ts';

export interface CheckOptions {
  readonly slugs: readonly string[];
  readonly settings: Settings;
  readonly format: CheckFormat;
  /** Print the score cards, too. */
  readonly scoreCards: boolean;
  /** Render, so that what only pages can tell is found. */
  readonly pages: boolean;
  readonly quiet: boolean;
}

/** What was found in one handout. */
interface Inspected extends Target, Inspection {}

/** Reports every finding of every target. Errors fail; warnings only under --strict. */
export async function runCheck(
  options: CheckOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  const inspected: Inspected[] = [];
  if (project.problems.length === 0) {
    const targets = await chooseTargets(options.slugs, project, terminal);
    workers.limit(project.settings);
    const kept = openKeptResults<Inspection>({
      folder: cacheFolder(project, terminal),
      root: project.shelves.project.root,
      kind: 'findings',
    });
    const progress = startProgress(terminal, targets.length);
    try {
      await sideBySide(
        targets,
        lanes(targets.length, project.settings, thisMachine()),
        async (target, index) => {
          progress.step(`${target.slug} (${target.lang})`);
          const asked = { ...requestFor(target, project, terminal), withoutPages: !options.pages };
          const known = await kept.get(asked);
          const inspection = known?.value ?? (await workers.inspect(asked, project.shelves));
          if (!known && isLasting(inspection)) await kept.set(asked, inspection.inputs, inspection);
          // in the order in which they were asked for, whichever is finished first
          inspected[index] = { ...target, ...inspection };
        },
      );
    } catch (error) {
      if (error instanceof WorkersClosed) return EXIT.interrupted;
      throw error;
    } finally {
      progress.stop();
    }
  }
  const report: CheckReport = {
    findings: withoutRepeats([...project.problems, ...inspected.flatMap(({ findings }) => findings)]),
    silenced: inspected.flatMap(({ silenced }) => silenced),
    notAsked: inspected[0]?.notAsked ?? [],
  };
  await WRITERS[options.format]({ report, inspected, options, terminal });
  return exitCodeOf(report.findings, project.settings);
}

/** What a limit or a template stopped may go well the next time. */
const isLasting = ({ inputs, findings }: Inspection): boolean =>
  inputs.length > 0 && !findings.some(({ code }) => /^(?:limits|template)\//.test(code));

interface ToWrite {
  readonly report: CheckReport;
  readonly inspected: readonly Inspected[];
  readonly options: CheckOptions;
  readonly terminal: Terminal;
}

const WRITERS = {
  human: ({
    report: { findings, silenced, notAsked },
    inspected,
    options: { quiet, scoreCards },
    terminal,
  }) => {
    const { color } = terminal;
    const reasons = quiet ? '' : describeReasons(findings, color);
    const parts = [
      findings.length ? describeProblems(findings, color) : '',
      silenced.length && !quiet ? describeSilenced(silenced, color) : '',
      reasons && `Why it matters:\n${reasons}`,
      ...(scoreCards ? inspected.map((one) => describeScoreCards(one, color)) : []),
    ].filter(Boolean);
    if (parts.length) terminal.err(`${parts.join('\n\n')}\n\n`);
    if (quiet) return;
    terminal.err(findings.length ? `${countProblems(findings)}\n` : 'Nothing found.\n');
    if (notAsked.length) terminal.err(`${describeNotAsked(notAsked)}\n`);
  },
  json: ({ report: { findings, silenced, notAsked }, inspected, options, terminal }) =>
    terminal.out(
      toJson({
        findings: findings.map(problemRecord),
        silenced: silenced.map((finding) => ({ ...problemRecord(finding), reason: finding.reason })),
        ...(notAsked.length > 0 ? { not_asked: notAsked } : {}),
        ...(options.scoreCards
          ? { scorecards: inspected.map(({ slug, lang, scoreCards }) => ({ slug, lang, cards: scoreCards })) }
          : {}),
      }),
    ),
  sarif: async ({ report, terminal }) => {
    const { RULES } = await import('../../check/index.ts');
    terminal.out(toJson(toSarif(report, Object.values(RULES))));
  },
} as const satisfies Record<CheckFormat, (toWrite: ToWrite) => void | Promise<void>>;
