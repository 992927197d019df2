import type { Problem } from '../../model/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';

/** Tells why a batch was not begun. */
export function refuse(
  problems: readonly Problem[],
  { json }: { readonly json: boolean },
  terminal: Terminal,
): ExitCode {
  if (json) terminal.out(toJson({ batch: null, problems: problems.map(problemRecord) }));
  else terminal.err(`${describeProblems(problems, terminal.color)}\n\nNothing was made.\n`);
  return EXIT.content;
}
