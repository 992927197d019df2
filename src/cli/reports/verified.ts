import pc from 'picocolors';
import type { FindingSeverity, PdfFinding } from '../../verify/index.ts';
import type { VerifiedFile } from '../verified-file.ts';
import { printable } from './human.ts';
import { factsOf } from './verified-facts.ts';

export interface VerifiedReport {
  readonly transcript: boolean;
  readonly quiet: boolean;
}

type Colors = ReturnType<typeof pc.createColors>;

/** What was found out about one file, for a person: the verdict, the facts, the findings, and the transcript if asked for. */
export function describeVerified(
  verified: VerifiedFile,
  { transcript, quiet }: VerifiedReport,
  color: boolean,
): string {
  const colors = pc.createColors(color);
  const findings = verified.findings.filter(({ severity }) => !quiet || severity !== 'note');
  const mark = verified.verdict === 'nothing-wrong' ? colors.green('✓') : colors.red('✗');
  const parts = [`${mark} ${colors.bold(printable(verified.file))}  ${verdictOf(verified)}`];
  if (!quiet) parts.push(...factsOf(verified).map(({ name, value }) => row(name, value, colors)));
  if (findings.length > 0) parts.push('', ...findings.map((finding) => describeFinding(finding, colors)));
  if (transcript && verified.description)
    parts.push('', colors.bold('What a screen reader says'), ...spoken(verified));
  return `${parts.join('\n')}\n`;
}

const row = (name: string, value: string, colors: Colors): string =>
  `  ${colors.dim(name.padEnd(11))} ${printable(value)}`;

/** The verdict in one sentence. */
export function verdictOf({ verdict, findings }: VerifiedFile): string {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const also = warnings > 0 ? `${count(warnings, 'thing')} to look at` : '';
  switch (verdict) {
    case 'unreadable':
      return 'It could not be read.';
    case 'problems':
      return `Wrong: ${count(errors, 'error')}${also ? `, and ${also}` : ''}.`;
    case 'nothing-wrong':
      return also ? `Nothing wrong was found; ${also}.` : 'Nothing wrong was found.';
  }
}

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

const PAINT = {
  error: (text, colors) => colors.red(text),
  warning: (text, colors) => colors.yellow(text),
  note: (text, colors) => colors.dim(text),
} as const satisfies Record<FindingSeverity, (text: string, colors: Colors) => string>;

function describeFinding({ code, severity, message, hint, page }: PdfFinding, colors: Colors): string {
  const where = page ? `, page ${page}` : '';
  return [
    `  ${PAINT[severity](severity, colors)}  ${colors.dim(code + where)}`,
    `    ${printable(message)}`,
    ...(hint ? [`    ${colors.cyan('→')} ${printable(hint)}`] : []),
  ].join('\n');
}

function spoken({ transcript }: VerifiedFile): readonly string[] {
  let last: number | null = null;
  return transcript.flatMap(({ page, depth, text }) => {
    const turned = page !== null && page !== last ? [`  — Page ${page} —`] : [];
    if (page !== null) last = page;
    return [...turned, `${'  '.repeat(depth + 1)}${printable(text)}`];
  });
}

/** One line over several files. */
export function sumUp(verified: readonly VerifiedFile[]): string {
  const sound = verified.filter(({ verdict }) => verdict === 'nothing-wrong').length;
  const wrong = verified.filter(({ verdict }) => verdict === 'problems').length;
  const unreadable = verified.length - sound - wrong;
  return `${count(verified.length, 'file')}: nothing wrong with ${sound}, errors in ${wrong}, ${unreadable} could not be read.`;
}
