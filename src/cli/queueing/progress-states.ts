import type { Progress } from '../../queue/index.ts';
import type { MailState } from '../emailing/status.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

/** People of a batch that nothing has been begun for. */
export const leftOf = ({ items, sent, failed, deferred, inDoubt, underWay }: Progress): number =>
  items - sent - failed - deferred - inDoubt - underWay;

type QueuedState = MailState | 'under way';

/** How many mails are in each state; none where it is zero. */
export function countsOf(progress: Progress): ReadonlyMap<QueuedState, number> {
  const { sent, failed, deferred, inDoubt, underWay } = progress;
  const counts: readonly (readonly [QueuedState, number])[] = [
    ['sent', sent],
    ['failed', failed],
    ['deferred', deferred],
    ['in doubt', inDoubt],
    ['under way', underWay],
    ['not sent', leftOf(progress)],
  ];
  return new Map(counts.filter(([, count]) => count > 0));
}

/** True when nobody works on it, and nobody is to. */
export const isOver = ({ open, stopped }: Progress): boolean => open === 0 || stopped;

export function exitOf(progress: Progress): ExitCode {
  const counts = countsOf(progress);
  if (counts.has('deferred') || counts.has('not sent') || counts.has('under way')) return EXIT.resumable;
  return counts.has('failed') || counts.has('in doubt') ? EXIT.partFailed : EXIT.done;
}
