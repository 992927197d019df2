import { join } from 'node:path';
import type { Attempt } from '../../batch/index.ts';
import type { DeliveryRecord } from '../../delivery/index.ts';
import { type Row, statesOf } from '../../queue/index.ts';
import type { Job, JobLook } from '../batches/job.ts';
import { deliveriesOf } from '../queueing/deliveries-of.ts';
import { openQueueFrom, type QueueFlag } from '../queueing/open-from.ts';
import { leftOf } from '../queueing/progress-states.ts';
import { queuedJobs } from '../queueing/queued-jobs.ts';
import type { Terminal } from '../terminal.ts';

const ATTEMPTS = {
  sent: 'sent',
  failed: 'failed',
  deferred: 'deferred',
  'in-doubt': 'in-doubt',
  start: 'start',
  again: 'failed',
  'again-in-doubt': 'in-doubt',
} as const satisfies Record<Row['state'], Attempt['state']>;

/** What workers of a queue have delivered of a handout, as the queue’s own database knows it, and what is in doubt there. */
export async function recallFromQueue(
  handout: string,
  {
    flag,
    batches,
    terminal,
  }: { readonly flag: QueueFlag; readonly batches: string; readonly terminal: Terminal },
): Promise<{ readonly deliveries: readonly DeliveryRecord[]; readonly looks: readonly JobLook[] }> {
  const queue = await openQueueFrom(flag, terminal);
  try {
    const deliveries: DeliveryRecord[] = [];
    const looks: JobLook[] = [];
    for (const { stored, progress, begun } of await queuedJobs(queue)) {
      const { id, at } = stored;
      if (!begun)
        looks.push({ id, because: 'it was put into the queue with another key, or by another Plainleaf' });
      if (begun?.handout !== handout) continue;
      for await (const { records } of deliveriesOf(stored, queue)) deliveries.push(...records);
      const states = await statesOf(queue.store, stored);
      const { sent: done, deferred, failed, inDoubt, underWay } = progress;
      const job: Job = {
        ...{ id, at, begun, running: null, folder: join(batches, id) },
        attempts: new Map([...states].map(([key, { state }]) => [key, { state: ATTEMPTS[state] }])),
        counts: { done, deferred, failed, inDoubt, underWay, left: leftOf(progress) },
      };
      looks.push(job);
    }
    return { deliveries, looks };
  } finally {
    await queue.close();
  }
}
