import type { PrintReport } from '../../printing/index.ts';

/** How it is said what became of a file or copy that was to be printed. */
export const PRINT_STATES = {
  sent: 'printed',
  failed: 'failed',
  deferred: 'not printed',
  'in-doubt': 'in doubt',
} as const satisfies Record<PrintReport['outcome'], string>;

export type PrintState = (typeof PRINT_STATES)[keyof typeof PRINT_STATES];
