import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type BatchRun, runBatch, type Settlement } from '../../batch/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import type { Problem } from '../../model/index.ts';
import type { BuildRequest, BuiltHandout } from '../../pipeline.ts';
import type { Workers } from '../../workers/index.ts';
import { lanes, thisMachine } from '../../workers/index.ts';
import type { OpenProject } from '../open-project.ts';
import type { OpenBatch } from './batch-folder.ts';
import type { PlannedCopy } from './copy-plan.ts';

export interface Copies extends BatchRun<PlannedCopy> {
  /** What kept copies from being made, none of it in the words of a person. */
  readonly problems: readonly Problem[];
}

interface Making {
  readonly copies: readonly PlannedCopy[];
  readonly batch: OpenBatch;
  readonly project: OpenProject;
  readonly workers: Workers;
  readonly stop: AbortSignal;
  readonly failFast: boolean;
  requestFor(copy: PlannedCopy): BuildRequest;
  /** Told of each copy when its files stand, before it counts as made. */
  onMade(copy: PlannedCopy, built: BuiltHandout & { readonly ok: true }): Promise<void>;
  onCopy(): void;
}

export const COPIES = 'copies';

/** Name of a copy's file: its row's id, never a name. */
export const copyName = ({ recipient }: PlannedCopy, fileName: string): string =>
  `${recipient.person.id}-${fileName}`;

/** Makes each copy once, whole or not at all, where only its owner may read it. */
export async function makeCopies(making: Making): Promise<Copies> {
  const { copies, batch, project, workers, stop, failFast, requestFor, onMade, onCopy } = making;
  const problems: Problem[] = [];
  const handle = async (copy: PlannedCopy): Promise<Settlement> => {
    const built = await workers.build(requestFor(copy), project.shelves);
    if (!built.ok) {
      problems.push(...built.problems);
      return { outcome: 'failed', code: built.problems[0]?.code ?? 'unknown' };
    }
    const hash = createHash('sha256');
    for (const { bytes } of built.value) hash.update(bytes);
    await writeAllWhole(
      built.value.map(({ fileName, bytes }) => ({
        path: join(batch.folder, COPIES, copyName(copy, fileName)),
        bytes,
        confidential: true,
      })),
    );
    await onMade(copy, built);
    return { outcome: 'sent', sha256: hash.digest('hex') };
  };
  const run = await runBatch(
    {
      items: copies,
      keyOf: ({ recipient }) => batch.keys.key(recipient.person.id),
      handle,
      lanes: lanes(copies.length, project.settings, thisMachine()),
      stop,
      failFast,
      onReport: onCopy,
    },
    batch.ledger,
  );
  return { ...run, problems };
}
