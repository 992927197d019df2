import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readKeys, readRecipients } from '../../batch/index.ts';
import type { ToldDelivery } from '../../fhir/index.ts';
import type { Problem } from '../../model/index.ts';
import type { Job } from '../batches/job.ts';
import { UsageError } from '../usage-error.ts';

/** Ids of the clinic's own lists; or what is wrong with a list. Throws UsageError. */
export async function idsOfLists(
  paths: readonly string[],
  cwd: string,
): Promise<{ readonly ids: readonly string[]; readonly problems: readonly Problem[] }> {
  const ids = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const bytes = await readFile(resolve(cwd, path)).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${path} could not be read (${error.code}).`, 'Name a CSV file, with its folder.');
    });
    const read = readRecipients(bytes, path);
    if (read.ok) for (const { person } of read.value) ids.add(person.id);
    else problems.push(...read.problems);
  }
  return { ids: [...ids], problems };
}

/**
 * Deliveries with the clinic's own id, where it gave one that its batch's key turns into the code of the delivery. A
 * batch whose folder is gone keeps its codes: nobody can resolve them any more.
 */
export async function withOwnIds(
  deliveries: readonly ToldDelivery[],
  ids: readonly string[],
  jobs: readonly Job[],
): Promise<readonly ToldDelivery[]> {
  if (ids.length === 0) return deliveries;
  const folders = new Map(jobs.map(({ id, folder }) => [id, folder]));
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const batch of new Set(deliveries.map((one) => one.batch))) {
    const folder = folders.get(batch);
    const keys = folder === undefined ? null : await readKeys(folder);
    if (keys) names.set(batch, new Map(ids.map((id) => [keys.key(id), id])));
  }
  return deliveries.map((delivery) => {
    const id = names.get(delivery.batch)?.get(delivery.key);
    return id === undefined ? delivery : { ...delivery, id };
  });
}
