import { join } from 'node:path';
import {
  findProjectRoot,
  type HandoutEntry,
  listContent,
  listHandouts,
  openFiles,
  type ProjectFiles,
  readText,
  SETTINGS_FILE,
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
  /** Of plainleaf.yaml. */
  readonly printers: readonly string[];
}

const NONE: ProjectNames = { handouts: [], clinics: [], themes: [], locales: [], batches: [], printers: [] };

/** By the names of files; only plainleaf.yaml is opened, for its printers. What cannot be listed is left out: a prompt is no place for errors. */
export async function projectNames(cwd: string): Promise<ProjectNames> {
  try {
    const shipped = openFiles(shippedRoot());
    const root = findProjectRoot(cwd);
    const project = root === null ? null : openFiles(root);
    const shelves = project ? [project, shipped] : [shipped];
    const [handouts, clinics, themes, locales, batches, printers] = await Promise.all([
      project ? listHandouts(project) : [],
      listContent(shelves, 'clinics'),
      listContent(shelves, 'themes'),
      listContent(shelves, 'locales'),
      root === null ? [] : batchIds(join(root, 'out/batches')).catch(() => []),
      project ? printerNames(project).catch(() => []) : [],
    ]);
    return { handouts, clinics, themes, locales, batches: batches.toReversed(), printers };
  } catch {
    return NONE;
  }
}

async function printerNames(project: ProjectFiles): Promise<readonly string[]> {
  const text = await readText(project, SETTINGS_FILE);
  // whoever has no printers waits for no parser
  if (text === null || !/^printers\s*:/m.test(text)) return [];
  const { parse } = await import('yaml');
  const { printers } = parse(text) as { printers?: unknown };
  return typeof printers === 'object' && printers !== null ? Object.keys(printers) : [];
}
