import type { AuditReading } from '../../delivery/index.ts';
import { type Delivery, sumDeliveries } from '../../delivery/index.ts';
import type { ToldDelivery } from '../../fhir/index.ts';
import type { Job } from '../batches/job.ts';
import { jobKind } from '../batches/job-kinds.ts';
import { openKeys } from './in-doubt.ts';

/**
 * Every delivery of the record, with what its batch knows of it; then, batch by batch, what may have arrived though no
 * record of it was kept.
 */
export function toldDeliveries(
  { deliveries }: AuditReading,
  { jobs, handout }: { readonly jobs: readonly Job[]; readonly handout: string | undefined },
): readonly ToldDelivery[] {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const recorded = sumDeliveries(deliveries).map((delivery): ToldDelivery => {
    const { batch, key, end } = delivery;
    const attempt = byId.get(batch)?.attempts.get(key);
    const same = attempt?.state === end && (end === 'failed' || end === 'deferred');
    return { ...delivery, ...(same && attempt.code !== undefined ? { code: attempt.code } : {}) };
  });
  const kept = new Map<string, Set<string>>();
  for (const { batch, key, outcome } of deliveries)
    if (outcome === 'sent' || outcome === 'in-doubt')
      kept.set(batch, (kept.get(batch) ?? new Set()).add(key));
  const unrecorded = jobs
    .filter(({ begun }) => handout === undefined || begun?.handout === handout)
    .flatMap((job) => openKeys(job, kept.get(job.id) ?? new Set()).flatMap((key) => openDelivery(job, key)));
  return [...recorded, ...unrecorded];
}

/** The journal does not say in which language it was, so each that the batch has is named. */
function openDelivery({ id, at, begun }: Job, key: string): readonly Delivery[] {
  if (!begun) return [];
  const versions = Object.values(begun.versions).filter((version) => version !== '');
  return [
    {
      ...{ batch: id, key, handout: begun.handout, files: [], end: 'in-doubt', at, lastAt: at },
      channel: jobKind(begun)?.channel(begun.flags) ?? begun.command,
      language: Object.keys(begun.versions).join(' or '),
      version: [...new Set(versions)].join(' or '),
      locked: begun.flags.encrypt === true,
    },
  ];
}
