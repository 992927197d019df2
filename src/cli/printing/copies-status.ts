import type { PlannedCopy } from '../batches/copy-plan.ts';
import { statusLines } from '../batches/status.ts';
import { PRINT_STATES, type PrintState } from './print-states.ts';
import type { SentCopies } from './send-copies.ts';

/** What became of each, in the order of the list. */
export const copyStates = (
  copies: readonly PlannedCopy[],
  { reports }: Pick<SentCopies, 'reports'>,
): readonly { readonly copy: PlannedCopy; readonly state: PrintState; readonly code: string }[] =>
  copies.map((copy) => {
    const report = reports.get(copy);
    return {
      copy,
      state: report ? PRINT_STATES[report.outcome] : 'not printed',
      code: report?.why?.code ?? '',
    };
  });

export const statusOfCopies = (states: ReturnType<typeof copyStates>): string =>
  statusLines(
    states.map(({ copy: { recipient }, state, code }) => [recipient.person.id, recipient.line, state, code]),
  );
