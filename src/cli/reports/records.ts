import type { AuditReading } from '../../delivery/index.ts';
import type { ToldDelivery } from '../../fhir/index.ts';
import { describeGaps } from './gaps.ts';

interface Exported {
  readonly deliveries: readonly ToldDelivery[];
  /** How many lists of recipients were given. */
  readonly lists: number;
  readonly reading: AuditReading;
  /** Batches that could not be looked into. */
  readonly unreadable: readonly { readonly id: string; readonly because: string }[];
  /** Files that were written, from where one stands. */
  readonly files: readonly string[];
}

const ENDS = {
  sent: 'done',
  'in-doubt': 'in doubt',
  deferred: 'put off',
  failed: 'failed',
} as const satisfies Record<ToldDelivery['end'], string>;

/** How many deliveries were handed on, and what of the record was not. */
export function describeExport({ deliveries, lists, reading, unreadable, files }: Exported): {
  readonly summary: string;
  readonly gaps: string;
} {
  const counts = Object.entries(ENDS).flatMap(([end, word]) => {
    const count = deliveries.filter((one) => one.end === end).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const total = `${deliveries.length} ${deliveries.length === 1 ? 'delivery' : 'deliveries'}`;
  const named = deliveries.filter(({ id }) => id !== undefined).length;
  const lines = [
    `${total}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`,
    ...(lists > 0 ? [`${named} of them named by your own ids.`] : []),
    ...files.map((file) => `✓ ${file}`),
  ];
  return {
    summary: lines.map((line) => `${line}\n`).join(''),
    gaps: describeGaps(reading, unreadable)
      .map((line) => `${line}\n`)
      .join(''),
  };
}
