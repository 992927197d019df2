import type { QueueStore, Row, StoredBatch } from './store.ts';

/** What the ledger of a whole batch holds, by its keys. */
export async function statesOf(
  store: QueueStore,
  { id, chunks }: Pick<StoredBatch, 'id' | 'chunks'>,
): Promise<ReadonlyMap<string, Row>> {
  const all = new Map<string, Row>();
  for (let chunk = 0; chunk < chunks; chunk++)
    for (const [key, row] of await store.states(id, chunk)) all.set(key, row);
  return all;
}
