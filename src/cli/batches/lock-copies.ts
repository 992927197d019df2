import { createHash } from 'node:crypto';
import type { Lock } from '../../locking/index.ts';
import { hasPages, type Outcome } from '../../model/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import { UsageError } from '../usage-error.ts';
import type { CopyFile } from './copy-maker.ts';

/** Locked copies that are made at the same time: each holds all objects of its file in memory. */
export const LOCKED_LANES = 4;

/** Each file as it opens with the lock's password only; or why one of them cannot be locked. */
export async function lockFiles(
  files: readonly CopyFile[],
  lock: Lock,
): Promise<Outcome<readonly CopyFile[]>> {
  // most batches lock nothing, and need not wait for what reads files back
  const { lockPdf } = await import('../../locking/index.ts');
  const value: CopyFile[] = [];
  for (const file of files) {
    const locked = await lockPdf(Buffer.concat(file.parts), lock);
    if (!locked.ok) return locked;
    const sha256 = createHash('sha256').update(locked.value).digest('hex');
    value.push({ ...file, parts: [locked.value], sha256 });
  }
  return { ok: true, value, problems: [] };
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
