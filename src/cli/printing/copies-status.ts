import type { PrintReport } from '../../printing/index.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import type { SentCopies } from './send-copies.ts';

/** What became of somebody's copy. */
export type CopyState = 'printed' | 'failed' | 'in doubt' | 'not printed';

const WORDS = {
  sent: 'printed',
  failed: 'failed',
  deferred: 'not printed',
  'in-doubt': 'in doubt',
} as const satisfies Record<PrintReport['outcome'], CopyState>;

/** What became of each, in the order of the list. */
export const copyStates = (
  copies: readonly PlannedCopy[],
  { reports }: Pick<SentCopies, 'reports'>,
): readonly { readonly copy: PlannedCopy; readonly state: CopyState; readonly code: string }[] =>
  copies.map((copy) => {
    const report = reports.get(copy);
    return { copy, state: report ? WORDS[report.outcome] : 'not printed', code: report?.why?.code ?? '' };
  });

export const statusOfCopies = (states: ReturnType<typeof copyStates>): string =>
  `${[
    'id,row,status,code',
    ...states.map(({ copy: { recipient }, state, code }) =>
      [recipient.person.id, recipient.line, state, code].join(','),
    ),
  ].join('\n')}\n`;
