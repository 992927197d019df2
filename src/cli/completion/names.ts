import { join } from 'node:path';
import {
  findProjectRoot,
  type HandoutEntry,
  listContent,
  listHandouts,
  openFiles,
  shippedRoot,
} from '../../files/index.ts';
import { batchIds } from '../batches/batch-ids.ts';

/** The names that words of a command line may be. */
export interface ProjectNames {
  readonly handouts: readonly HandoutEntry[];
  readonly clinics: readonly string[];
  readonly themes: readonly string[];
  readonly locales: readonly string[];
  /** Ids, the newest first; of the folder where they lie when nothing else is set. */
  readonly batches: readonly string[];
}

const NONE: ProjectNames = { handouts: [], clinics: [], themes: [], locales: [], batches: [] };

/** By the names of files alone; nothing is opened. What cannot be listed is left out: a prompt is no place for errors. */
export async function projectNames(cwd: string): Promise<ProjectNames> {
  try {
    const shipped = openFiles(shippedRoot());
    const root = findProjectRoot(cwd);
    const project = root === null ? null : openFiles(root);
    const shelves = project ? [project, shipped] : [shipped];
    const [handouts, clinics, themes, locales, batches] = await Promise.all([
      project ? listHandouts(project) : [],
      listContent(shelves, 'clinics'),
      listContent(shelves, 'themes'),
      listContent(shelves, 'locales'),
      root === null ? [] : batchIds(join(root, 'out/batches')).catch(() => []),
    ]);
    return { handouts, clinics, themes, locales, batches: batches.toReversed() };
  } catch {
    return NONE;
  }
}
