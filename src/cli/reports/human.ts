import pc from 'picocolors';
import type { Problem } from '../../model/index.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Problems as a person reads them: place and code, what happened, what to do. */
export function describeProblems(problems: readonly Problem[], color: boolean): string {
  const colors = pc.createColors(color);
  return problems.map((problem) => describe(problem, colors)).join('\n\n');
}

function describe({ code, severity, message, hint, place }: Problem, colors: Colors): string {
  const where = place ? `${place.file}:${place.line}:${place.column}  ` : '';
  const word = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  return [
    `${colors.bold(where)}${word}  ${colors.dim(code)}`,
    `  ${message}`,
    ...(hint ? [`  ${colors.cyan('→')} ${hint}`] : []),
  ].join('\n');
}

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** “2 errors and 1 warning”; empty when there is nothing to count. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return [errors && count(errors, 'error'), warnings && count(warnings, 'warning')]
    .filter(Boolean)
    .join(' and ');
}
