import { readdir } from 'node:fs/promises';

/** A batch is named by its day and its number on that day. */
const BATCH_ID = /^\d{4}-\d{2}-\d{2}-\d+$/;

export const isBatchId = (name: string): boolean => BATCH_ID.test(name);

/** Day and number. */
const partsOf = (id: string): readonly [string, number] => [id.slice(0, 10), Number(id.slice(11))];

/** The id of one more that is begun now. */
export function nextId(ids: readonly string[], now: Date): string {
  const day = now.toISOString().slice(0, 10);
  const last = Math.max(0, ...ids.map(partsOf).flatMap(([of, count]) => (of === day ? [count] : [])));
  return `${day}-${last + 1}`;
}

/** Ids of the batches of a folder, the oldest first. */
export const batchIds = async (batches: string): Promise<readonly string[]> =>
  (await readdir(batches)).filter(isBatchId).toSorted(byAge);

function byAge(a: string, b: string): number {
  const [[dayA, countA], [dayB, countB]] = [partsOf(a), partsOf(b)];
  return dayA === dayB ? countA - countB : dayA < dayB ? -1 : 1;
}
