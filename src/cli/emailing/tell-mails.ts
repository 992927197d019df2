import pc from 'picocolors';
import { withoutRepeats } from '../../model/index.ts';
import type { BatchOptions } from '../batches/prepare.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';
import { type MailChoice, NO_MAIL, type NoMail } from './choose-mails.ts';
import type { Preview } from './preview.ts';
import type { Sent } from './send-mails.ts';
import type { MailState } from './status.ts';

export type Counts = ReadonlyMap<MailState, number>;

export function countBy<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

type DryRunOptions = Pick<BatchOptions, 'json' | 'handout' | 'recipients'> & { readonly encrypt: boolean };

/** Says who would be mailed, and where the first mail lies. */
export function tellDryRun(
  { mails, left }: MailChoice,
  preview: Preview | null,
  { json, handout, recipients, encrypt }: DryRunOptions,
  terminal: Terminal,
): void {
  const reasons = countBy([...left.values()]);
  if (json) {
    const notSent = Object.fromEntries(reasons);
    const problems = (preview?.problems ?? []).map(problemRecord);
    const written = { preview: preview?.mail ?? null, passwords: preview?.password ?? null };
    terminal.out(toJson({ batch: null, wouldBeSent: mails.length, notSent, ...written, problems }));
    return;
  }
  terminal.err(`${mails.length} would be mailed.\n`);
  for (const [reason, count] of reasons) terminal.err(`${count} ${NO_MAIL[reason as NoMail]}: no mail.\n`);
  if (preview) terminal.err(`The first of them: ${preview.mail}. Open it in a mail program, and read it.\n`);
  for (const { message, hint } of preview?.notes ?? []) terminal.err(`${message} ${hint}\n`);
  if (preview?.password) terminal.err(`What its PDF opens with: ${preview.password}.\n`);
  if (preview && preview.problems.length > 0)
    terminal.err(`\n${describeProblems(preview.problems, terminal.color)}\n\n`);
  const flags = encrypt ? '--encrypt --send' : '--send';
  terminal.err(`Nothing was sent. To send: plainleaf email ${handout} --recipients ${recipients} ${flags}\n`);
}

export interface Told {
  readonly batch: string;
  readonly status: string;
  /** Null where nothing is locked. */
  readonly passwords: string | null;
  readonly counts: Counts;
  readonly sent: Sent;
}

/** Says what became of the mails, and what is to be done next. */
export function tellSent(
  { batch, status, passwords, counts, sent }: Told,
  { json, quiet, settings }: Pick<BatchOptions, 'json' | 'quiet' | 'settings'>,
  terminal: Terminal,
): void {
  const problems = withoutRepeats(sent.problems);
  const { gaveUp } = sent;
  if (json) {
    const counted = { counts: Object.fromEntries(counts), gaveUp: gaveUp?.message ?? null };
    terminal.out(toJson({ batch, status, passwords, ...counted, problems: problems.map(problemRecord) }));
    return;
  }
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
  const colors = pc.createColors(terminal.color);
  const out = settings.out === undefined ? '' : ` --out ${settings.out}`;
  if (!quiet) for (const [state, count] of counts) terminal.err(`${count} ${state}\n`);
  if (gaveUp)
    terminal.err(`${colors.red('error')}  ${gaveUp.message}\n  ${colors.cyan('→')} ${gaveUp.hint}\n`);
  if (counts.has('deferred') || counts.has('not sent'))
    terminal.err(`To go on: plainleaf jobs resume ${batch}${out}\n`);
  if (counts.has('in doubt'))
    terminal.err(
      `In doubt: the server may have taken these and did not say so. Ask who runs it; to mail them again all the same: plainleaf jobs retry ${batch} --in-doubt${out}\n`,
    );
  if (passwords)
    terminal.err(
      `Passwords: ${passwords}. Tell each person theirs by telephone, by post or in person, never by mail.\n`,
    );
  if (!quiet) terminal.err(`Batch ${batch}. Who got what: ${status}\n`);
}
