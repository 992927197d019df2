import { createHash } from 'node:crypto';
import { type Lock, lockPdf } from '../../locking/index.ts';
import { hasPages } from '../../model/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import { UsageError } from '../usage-error.ts';
import type { CopyFile, CopyMaker } from './copy-maker.ts';

/** Locked copies that are made at the same time: each holds all objects of its file in memory. */
export const LOCKED_LANES = 4;

/** Makes copies as `makeCopy` does, and locks each file of a request that asks for it. */
export const lockingMaker =
  (makeCopy: CopyMaker): CopyMaker =>
  async ({ lock, ...request }) => {
    const made = await makeCopy(request);
    if (!made.ok || !lock) return made;
    const value: CopyFile[] = [];
    for (const file of made.value) {
      const locked = await lockFile(file, lock);
      if (!locked.ok) return locked;
      value.push(locked.value);
    }
    return { ...made, value };
  };

async function lockFile(file: CopyFile, lock: Lock) {
  const locked = await lockPdf(Buffer.concat(file.parts), lock);
  if (!locked.ok) return locked;
  const sha256 = createHash('sha256').update(locked.value).digest('hex');
  return { ...locked, value: { ...file, parts: [locked.value], sha256 } };
}

/** What has no pages cannot be locked, and would say to everybody what is meant for one. Throws UsageError. */
export function refuseOpenEditions(requests: readonly BuildRequest[]): void {
  const editions = new Set(requests.flatMap((request) => request.editions));
  const open = [...editions].filter((edition) => !hasPages(edition));
  if (open.length === 0) return;
  throw new UsageError(
    `Only a PDF can be locked, and ${open.join(' and ')} ${open.length === 1 ? 'is' : 'are'} asked for.`,
    'Choose editions with pages: --edition handout.',
  );
}
