import pc from 'picocolors';
import { withoutRepeats } from '../../model/index.ts';
import type { Results } from '../building/results.ts';
import type { Terminal } from '../terminal.ts';
import { countProblems, describeNote, describeProblems } from './human.ts';
import { problemRecord } from './json.ts';

/** What was built as other programs read it. */
export function resultsRecord({ files, problems, notes, stale }: Results): Record<string, unknown> {
  return { files, problems: withoutRepeats(problems).map(problemRecord), notes, stale };
}

/** What was built as a person reads it. */
export function tellResults(
  { files, notes, stale, interrupted, ...results }: Results,
  { quiet }: { readonly quiet: boolean },
  terminal: Terminal,
): void {
  const problems = withoutRepeats(results.problems);
  if (problems.length) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  if (!quiet) {
    const colors = pc.createColors(terminal.color);
    for (const { file, holds, pages } of files) {
      const count = `${pages} ${holds === 'sheets' ? 'side' : 'page'}${pages === 1 ? '' : 's'}`;
      const note = holds === 'sheets' ? `${count} to print` : count;
      terminal.err(`${colors.green('✓')} ${file}  ${colors.dim(note)}\n`);
    }
  }
  if (!quiet) for (const note of notes) terminal.err(`${describeNote(note)}\n`);
  for (const file of stale)
    terminal.err(`${file} is still the one of an earlier build: do not hand it out.\n`);
  if (problems.length) terminal.err(`${countProblems(problems)}\n`);
  if (interrupted) terminal.err('Stopped. What is not named here was not built.\n');
}
