import pc from 'picocolors';
import { withoutRepeats } from '../../model/index.ts';
import type { Results } from '../building/results.ts';
import type { Terminal } from '../terminal.ts';
import { countProblems, describeProblems } from './human.ts';
import { problemRecord } from './json.ts';

/** What was built as other programs read it. */
export function resultsRecord({ files, problems, stale }: Results): Record<string, unknown> {
  return { files, problems: withoutRepeats(problems).map(problemRecord), stale };
}

/** What was built as a person reads it. */
export function tellResults(
  { files, stale, interrupted, ...results }: Results,
  { quiet }: { readonly quiet: boolean },
  terminal: Terminal,
): void {
  const problems = withoutRepeats(results.problems);
  if (problems.length) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  if (!quiet) {
    const colors = pc.createColors(terminal.color);
    for (const { file, pages } of files) {
      const size = pages === undefined ? '' : `  ${colors.dim(`${pages} page${pages === 1 ? '' : 's'}`)}`;
      terminal.err(`${colors.green('✓')} ${file}${size}\n`);
    }
  }
  for (const file of stale)
    terminal.err(`${file} is still the one of an earlier build: do not hand it out.\n`);
  if (problems.length) terminal.err(`${countProblems(problems)}\n`);
  if (interrupted) terminal.err('Stopped. What is not named here was not built.\n');
}
