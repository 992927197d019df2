import type { DeliveryRecord } from '../../delivery/index.ts';
import { type StoredBatch, sealOf } from '../../queue/index.ts';
import type { Queue } from './open-from.ts';

/** Records that are read in one go. */
const TOGETHER = 5000;

interface Deliveries {
  readonly records: readonly DeliveryRecord[];
  /** Number of the record after the last of them. */
  readonly end: number;
}

/** What workers wrote down of the deliveries of a batch, some at a time. @param from number of the first */
export async function* deliveriesOf(
  { id }: Pick<StoredBatch, 'id'>,
  { store, key }: Queue,
  from = 0,
): AsyncGenerator<Deliveries> {
  const seal = sealOf(key, id);
  for (let at = from; ; at += TOGETHER) {
    const sealed = await store.records(id, at, TOGETHER);
    const records = sealed.flatMap((record): readonly DeliveryRecord[] => {
      const text = seal.open(record, 'delivery');
      return text === null ? [] : [JSON.parse(text)];
    });
    yield { records, end: at + sealed.length };
    if (sealed.length < TOGETHER) return;
  }
}
