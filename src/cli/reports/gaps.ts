import type { AuditReading } from '../../delivery/index.ts';

/** More lines than these tell nobody anything new. */
const MOST_LINES = 10;

function linesOf(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST_LINES).join(', ');
  const more = numbers.length - MOST_LINES;
  return `line${numbers.length === 1 ? '' : 's'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What of the record could not be read, a line each. @param unreadable batches that could not be looked into. */
export const describeGaps = (
  reading: AuditReading,
  unreadable: readonly { readonly id: string; readonly because: string }[],
): readonly string[] => [
  ...(reading.isThere ? [] : ['There is no record of deliveries here (out/audit/deliveries.ndjson).']),
  ...(reading.unreadable.length > 0
    ? [
        `– Not to be read in the record: ${linesOf(reading.unreadable)}. A process may have ended there; what it was doing is in doubt in its batch.`,
      ]
    : []),
  ...unreadable.map(({ id, because }) => `– What is in doubt in the batch ${id} is not listed: ${because}.`),
];
