import type { ItemState } from '../../batch/index.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import { statusLines } from '../batches/status.ts';
import type { MailChoice } from './choose-mails.ts';
import type { Sent } from './send-mails.ts';

/** What became of somebody's mail. */
export type MailState = 'sent' | 'failed' | 'deferred' | 'in doubt' | 'not sent' | 'not to be sent';

const WORDS = {
  sent: 'sent',
  done: 'sent',
  failed: 'failed',
  deferred: 'deferred',
  'in-doubt': 'in doubt',
} as const satisfies Record<ItemState, MailState>;

/** Before the first mail. */
export const NOTHING_SENT: Sent = { reports: new Map(), problems: [] };

/** What became of each, in the order of the list. */
export function mailStates(
  copies: readonly PlannedCopy[],
  { left }: MailChoice,
  { reports }: Sent,
): readonly { readonly copy: PlannedCopy; readonly state: MailState; readonly code: string }[] {
  return copies.map((copy) => {
    const reason = left.get(copy);
    if (reason) return { copy, state: 'not to be sent', code: reason };
    const report = reports.get(copy);
    return { copy, state: report ? WORDS[report.state] : 'not sent', code: report?.code ?? '' };
  });
}

export const statusOfMails = (states: ReturnType<typeof mailStates>): string =>
  statusLines(
    states.map(({ copy: { recipient }, state, code }) => [recipient.person.id, recipient.line, state, code]),
  );
