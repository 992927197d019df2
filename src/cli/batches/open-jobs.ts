import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { parseSetting } from '../../config/index.ts';
import { suggest } from '../../model/index.ts';
import { batchesFolder, resultsBase } from '../building/standing-files.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { batchIds, isBatchId } from './batch-ids.ts';

/** What lies in the folder of all batches. */
export interface JobsFolder {
  readonly project: OpenProject;
  /** Folder that paths of results are told from. */
  readonly base: string;
  readonly batches: string;
  /** The oldest first. */
  readonly ids: readonly string[];
  /** Names of what is no batch. */
  readonly foreign: readonly string[];
}

/** Where `email` writes a mail for a look. */
const PREVIEW = 'preview';

/** Throws UsageError. */
export async function openJobs(out: string | undefined, terminal: Terminal): Promise<JobsFolder> {
  const project = await openProject((out === undefined ? null : parseSetting('out', out)) ?? {}, terminal);
  const base = resultsBase(project, terminal);
  const batches = batchesFolder(base, project);
  if (!existsSync(batches)) return { project, base, batches, ids: [], foreign: [] };
  const names = await readdir(batches);
  const foreign = names.filter((name) => !isBatchId(name) && name !== PREVIEW).toSorted();
  return { project, base, batches, ids: await batchIds(batches), foreign };
}

/** Throws UsageError where there is no such batch. */
export function refuseUnknown(id: string, { ids }: JobsFolder): void {
  if (ids.includes(id)) return;
  throw new UsageError(`There is no batch “${id}”.`, suggest(id, ids.toReversed()));
}
