import { type ProjectFiles, readText, type Shelves } from '../files/index.ts';

export interface Found {
  readonly text: string;
  /** Path relative to the root of the shelf it stands on. */
  readonly file: string;
  readonly shelf: ProjectFiles;
}

/** A YAML of `content/KIND`, the project's own before the shipped one; null where neither has it. */
export async function findContent(shelves: Shelves, kind: string, name: string): Promise<Found | null> {
  const file = `content/${kind}/${name}.yaml`;
  for (const shelf of [shelves.project, shelves.shipped]) {
    const text = await readText(shelf, file);
    if (text !== null) return { text, file, shelf };
  }
  return null;
}
