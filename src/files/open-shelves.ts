import { shippedRoot } from './project.ts';
import { openFiles, type ProjectFiles } from './project-files.ts';

/** A project's own content and the content that ships with Plainleaf. */
export interface Shelves {
  readonly project: ProjectFiles;
  readonly shipped: ProjectFiles;
}

/** A project by its folder, an absolute path, and beside it the content that ships with Plainleaf. */
export function openShelves(root: string): Shelves {
  return { project: openFiles(root), shipped: openFiles(shippedRoot()) };
}
