import { openFiles, shippedRoot } from '../files/index.ts';
import type { Shelves } from './lookup.ts';

/** A project by its folder, an absolute path, and beside it the content that ships with Plainleaf. */
export function openShelves(root: string): Shelves {
  return { project: openFiles(root), shipped: openFiles(shippedRoot()) };
}
