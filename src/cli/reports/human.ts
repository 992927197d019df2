import pc from 'picocolors';
import type { NotAsked, SilencedFinding } from '../../check/index.ts';
import type { Note, Problem } from '../../model/index.ts';

/** Control and direction characters of a file's text must not reach the terminal: they could forge what it shows. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

type Colors = ReturnType<typeof pc.createColors>;

/** Problems as a person reads them: place and code, what happened, what to do. */
export function describeProblems(problems: readonly Problem[], color: boolean): string {
  const colors = pc.createColors(color);
  return problems.map((problem) => describe(problem, colors)).join('\n\n');
}

function describe({ code, severity, message, hint, place }: Problem, colors: Colors): string {
  const where = place ? `${printable(place.file)}:${place.line}:${place.column}  ` : '';
  const word = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  return [
    `${colors.bold(where)}${word}  ${colors.dim(code)}`,
    `  ${printable(message)}`,
    ...(hint ? [`  ${colors.cyan('→')} ${printable(hint)}`] : []),
  ].join('\n');
}

/** A line on what was not made or left out, with its place. */
export function describeNote({ message, place }: Note): string {
  return `– ${printable(message)} (${printable(place.file)}:${place.line})`;
}

/** Findings that a handout silences, a line each, with its reason. */
export function describeSilenced(silenced: readonly SilencedFinding[], color: boolean): string {
  const colors = pc.createColors(color);
  const lines = silenced.map(({ code, place, reason }) => {
    const where = place ? `${printable(place.file)}:${place.line}:${place.column}  ` : '';
    return `  ${where}${colors.dim(code)}  ${printable(reason)}`;
  });
  return ['Silenced in the handout:', ...lines].join('\n');
}

/** What was left out because no pages were made. */
export function describeNotAsked(notAsked: readonly NotAsked[]): string {
  const named = notAsked.map(({ id, how }) => (how === 'part' ? `${id} (in part)` : id)).join(', ');
  return `No pages were made, so nobody knows whether everything fits. Not asked: ${named}.`;
}

/** Why each rule that found something matters, once a rule; empty when no rule did. */
export function describeReasons(problems: readonly Problem[], color: boolean): string {
  const colors = pc.createColors(color);
  const reasons = new Map(problems.flatMap(({ code, why }) => (why ? [[code, why] as const] : [])));
  return [...reasons].map(([code, why]) => `  ${colors.dim(code)}  ${printable(why)}`).join('\n');
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
