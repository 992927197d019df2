import type { OpenQueue } from './open-queue.ts';
import { inGroups } from './progress.ts';
import type { Seal } from './seal.ts';
import type { NewBatch, StoredChunk } from './store.ts';

/** Somebody who is to get something, by the key of the ledger; anything that JSON can hold. */
export interface KeyedItem<T> {
  readonly key: string;
  readonly item: T;
}

const MOST = 300;
const FEWEST = 10;
/** So many chunks, where the list is short: several workers have something of it. */
const SHARES = 50;

const sizeFor = (items: number): number => Math.max(FEWEST, Math.min(MOST, Math.ceil(items / SHARES)));

/** A list in parts that one worker takes in one go, each unreadable for all who have not the key. */
export const sealChunks = <T>(items: readonly KeyedItem<T>[], seal: Seal): readonly StoredChunk[] =>
  inGroups(items, sizeFor(items.length)).map((some, number) => ({
    number,
    items: some.length,
    rows: sealRows(some, number, seal),
  }));

export const sealRows = <T>(items: readonly KeyedItem<T>[], chunk: number, seal: Seal): string =>
  seal.close(JSON.stringify(items), `rows ${chunk}`);

/** Null where they were sealed with another key. */
export function openRows<T>(sealed: string, chunk: number, seal: Seal): readonly KeyedItem<T>[] | null {
  const text = seal.open(sealed, `rows ${chunk}`);
  return text === null ? null : (JSON.parse(text) as readonly KeyedItem<T>[]);
}

/** Puts a batch in whole, then tells workers where to look. @returns false where there is a batch of that id. */
export async function enqueue(
  { store, dispatcher }: OpenQueue,
  batch: NewBatch,
  chunks: readonly StoredChunk[],
): Promise<boolean> {
  if (!(await store.add(batch, chunks))) return false;
  await dispatcher.add(chunks.map(({ number: chunk }) => ({ batch: batch.id, chunk, run: 0, round: 0 })));
  return true;
}

/** Goes on with what is left of a batch, also where its jobs were lost. @returns how many chunks that is */
export async function resume(
  { store, dispatcher }: OpenQueue,
  id: string,
  how: { readonly inDoubt: boolean },
): Promise<number> {
  const run = await store.reopen(id, how);
  const chunks = await store.openChunks(id);
  await dispatcher.add(chunks.map((chunk) => ({ batch: id, chunk, run, round: 0 })));
  return chunks.length;
}
