import { join, posix } from 'node:path';
import { type ProjectFiles, readText, writeNew } from '../files/index.ts';
import type { PagedEditionName } from '../model/index.ts';
import { importedPaths } from './imports.ts';
import { templateFile } from './template-file.ts';

/** What stands in a project's templates now; paths from its root. */
export interface Ejected {
  readonly written: readonly string[];
  /** Were there already, and are as they were. */
  readonly kept: readonly string[];
}

/**
 * Writes the shipped template of an edition into the project, with every file it is made of. Nothing that is there is
 * written over. Null where the project has a template for the edition.
 */
export async function ejectTemplate(
  edition: PagedEditionName,
  { project, shipped }: { readonly project: ProjectFiles; readonly shipped: ProjectFiles },
): Promise<Ejected | null> {
  const entry = templateFile(edition);
  if ((await project.read(entry)) !== null) return null;
  const files = await withItsParts(entry, shipped);
  const written: string[] = [];
  const kept: string[] = [];
  // the template itself comes last: as long as a part is missing, the shipped one is used
  for (const [file, text] of [...files].toReversed()) {
    const isNew = await writeNew(join(project.root, file), new TextEncoder().encode(text));
    (isNew ? written : kept).push(file);
  }
  return { written: written.toSorted(), kept: kept.toSorted() };
}

/** A file and all that it imports by a path, with their texts; itself first. */
async function withItsParts(entry: string, shelf: ProjectFiles): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const waiting = [entry];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (texts.has(file)) continue;
    const text = await readText(shelf, file);
    if (text === null) throw new Error(`plainleaf is installed without ${file}`);
    texts.set(file, text);
    waiting.push(...importedPaths(text).map((path) => posix.join(posix.dirname(file), path)));
  }
  return texts;
}
