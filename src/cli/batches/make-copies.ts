import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type BatchRun, runBatch, type Settlement } from '../../batch/index.ts';
import { openConfidentialWriter } from '../../files/index.ts';
import type { Problem } from '../../model/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import type { OpenBatch } from './batch-folder.ts';
import type { CopyFile, CopyMaker } from './copy-maker.ts';
import type { PlannedCopy } from './copy-plan.ts';

export interface Copies extends BatchRun<PlannedCopy> {
  /** What kept copies from being made, none of it in the words of a person. */
  readonly problems: readonly Problem[];
}

interface Making {
  readonly copies: readonly PlannedCopy[];
  readonly batch: OpenBatch;
  readonly makeCopy: CopyMaker;
  readonly stop: AbortSignal;
  readonly failFast: boolean;
  /** Copies that are made at the same time. */
  readonly lanes?: number;
  requestFor(copy: PlannedCopy): BuildRequest;
  /** Told of each copy when its files stand, before it counts as made. @param key of the ledger */
  onMade(copy: PlannedCopy, files: readonly CopyFile[], key: string): Promise<void>;
  onCopy(): void;
}

export const COPIES = 'copies';

/** As many as are made at the same time unless told otherwise: those that are written share a flush of the disk. */
const LANES = 128;

/** Name of a copy's file: its row's id, never a name. */
export const copyName = ({ recipient }: PlannedCopy, fileName: string): string =>
  `${recipient.person.id}-${fileName}`;

/** Makes each copy once, whole or not at all, where only its owner may read it. */
export async function makeCopies(making: Making): Promise<Copies> {
  const { copies, batch, makeCopy, stop, failFast, lanes = LANES, requestFor, onMade, onCopy } = making;
  const { write } = openConfidentialWriter(join(batch.folder, COPIES));
  const problems: Problem[] = [];
  const handle = async (copy: PlannedCopy, _: undefined, key: string): Promise<Settlement> => {
    const made = await makeCopy(requestFor(copy));
    if (!made.ok) {
      problems.push(...made.problems);
      return { outcome: 'failed', code: made.problems[0]?.code ?? 'unknown' };
    }
    await Promise.all(made.value.map(({ fileName, parts }) => write(copyName(copy, fileName), parts)));
    await onMade(copy, made.value, key);
    const hashes = made.value.map(({ sha256 }) => sha256);
    const [only = '', ...others] = hashes;
    const sha256 = others.length === 0 ? only : createHash('sha256').update(hashes.join('\n')).digest('hex');
    return { outcome: 'sent', sha256 };
  };
  const run = await runBatch(
    {
      items: copies,
      keyOf: ({ recipient }) => batch.keys.key(recipient.person.id),
      handle,
      lanes: Math.min(lanes, copies.length),
      stop,
      failFast,
      onReport: onCopy,
    },
    batch.ledger,
  );
  return { ...run, problems };
}
