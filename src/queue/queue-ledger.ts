import { randomUUID } from 'node:crypto';
import type { Claim, Ledger } from '../batch/index.ts';
import { MachineFailure } from '../files/index.ts';
import type { QueueStore, Row } from './store.ts';

/** The part of a batch's ledger that one chunk needs. */
export interface QueueLedger extends Ledger {
  /** Kept together with how the key ends. @param record sealed. */
  keepWith(key: string, record: string): void;
}

/** What has ended of a chunk is asked for once; each claim and each end is the database's to decide. */
export async function openQueueLedger(
  store: QueueStore,
  { batch, chunk }: { readonly batch: string; readonly chunk: number },
): Promise<QueueLedger> {
  const seen = await store.states(batch, chunk);
  const claims = new Map<string, string>();
  const records = new Map<string, string>();
  return {
    look: async (key) => claimOf(seen.get(key)),
    async claim(key) {
      const claim = randomUUID();
      const answer = await store.claim({ batch, chunk, key, claim });
      if (answer === 'stopped') return 'stopped';
      if (answer !== 'mine') return claimOf({ state: answer });
      claims.set(key, claim);
      return 'go';
    },
    async settle(key, { outcome, code }) {
      const claim = claims.get(key);
      const record = records.get(key);
      const end = { state: outcome, ...(code ? { code } : {}), ...(record ? { record } : {}) };
      if (!claim || !(await store.settle({ batch, chunk, key, claim }, end)))
        throw new MachineFailure(
          'Somebody else has begun what was being ended here: it was set free while it was under way.',
          'Look at the batch with plainleaf jobs: somebody may have got it twice.',
        );
      claims.delete(key);
      records.delete(key);
    },
    keepWith(key, record) {
      records.set(key, record);
    },
    close: async () => {},
  };
}

function claimOf(row: Pick<Row, 'state'> | undefined): Claim {
  switch (row?.state) {
    case undefined:
    case 'deferred':
    case 'again':
    case 'again-in-doubt':
      return 'go';
    case 'sent':
      return 'done';
    case 'failed':
      return 'failed';
    case 'start':
    case 'in-doubt':
      return 'in-doubt';
  }
}
