import { relative, sep } from 'node:path';
import pc from 'picocolors';
import type { MachineFailure } from '../../files/index.ts';
import type { Target } from '../choose-targets.ts';
import type { BuildOptions } from '../commands/build.runner.ts';
import { printable } from '../reports/human.ts';
import { resultsRecord, tellResults } from '../reports/results.ts';
import type { Terminal } from '../terminal.ts';
import type { Round } from './build-round.ts';

interface ToldRound extends Round {
  readonly saved: ReadonlySet<string> | null;
  readonly began: Date;
}

/** More file names on one line help nobody. */
const MOST = 3;

const nameOf = ({ slug, lang }: Target): string => `${slug} (${lang})`;
const timeOf = (date: Date): string => date.toTimeString().slice(0, 8);

/** Tells of the rounds of a watch: for people on stderr, with --json also one line a round on stdout. */
export function startWatchReport(
  options: BuildOptions,
  root: string,
  terminal: Terminal,
): { round(round: ToldRound): void; failure(failure: MachineFailure): void } {
  const colors = pc.createColors(terminal.color);
  const failing = new Set<string>();
  let isFirst = true;
  const say = (at: Date, text: string): void => terminal.err(`${colors.dim(timeOf(at))}  ${text}\n`);

  const failure = ({ message, hint }: MachineFailure): void =>
    terminal.err(`${colors.red('error')}  ${printable(message)}\n  ${colors.cyan('→')} ${printable(hint)}\n`);

  return {
    failure,
    round({ targets, results, gone, saved, began }) {
      const isSilent = targets.length + gone.length + results.problems.length === 0;
      if (isSilent && !isFirst) return;
      const ended = terminal.now();
      const seconds = (ended.getTime() - began.getTime()) / 1000;
      const changed = [...(saved ?? [])].map((path) => relative(root, path).split(sep).join('/')).toSorted();
      if (options.json) {
        const { message, hint } = results.failure ?? {};
        const line = {
          at: ended.toISOString(),
          seconds,
          changed,
          ...resultsRecord(results),
          ...(message ? { failure: { message, hint } } : {}),
        };
        terminal.out(`${JSON.stringify(line)}\n`);
      }
      if (changed.length > 0 && !options.quiet) say(began, `changed: ${printable(someOf(changed))}`);
      tellResults(results, options, terminal);
      if (results.failure) failure(results.failure);

      const done = new Set(results.files.map(nameOf));
      const mended = targets.map(nameOf).filter((name) => done.has(name) && failing.delete(name));
      for (const target of targets) if (!done.has(nameOf(target))) failing.add(nameOf(target));
      for (const target of gone) failing.delete(nameOf(target));
      for (const name of mended) say(ended, `${name} is well again.`);
      if (!options.quiet && targets.length > 0) say(ended, summary(targets, done, seconds));
      if (!options.quiet && isFirst) say(ended, 'Waiting for changes. Ctrl-C ends.');
      isFirst = false;
    },
  };
}

const someOf = (names: readonly string[]): string =>
  names.length <= MOST
    ? names.join(', ')
    : `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`;

function summary(targets: readonly Target[], done: ReadonlySet<string>, seconds: number): string {
  const built = targets.map(nameOf).filter((name) => done.has(name));
  const failed = targets.map(nameOf).filter((name) => !done.has(name));
  return [
    built.length > 0 ? `built ${someOf(built)}` : '',
    failed.length > 0 ? `not built: ${someOf(failed)}` : '',
    `${seconds.toFixed(1)} s`,
  ]
    .filter(Boolean)
    .join('; ');
}
