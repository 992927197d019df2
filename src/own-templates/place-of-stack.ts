import { join } from 'node:path';
import { createJiti } from 'jiti';
import type { Place } from '../model/index.ts';
import { placeOfThrow } from './places.ts';
import { templateFile } from './template-file.ts';

/**
 * Where in the project's own templates a stack, as V8 writes it, comes from; null for one that does not. Nothing of
 * the project is run.
 * @param root the project's folder.
 */
export function placeOfStack(stack: string, root: string): Place | null {
  const jiti = createJiti(join(root, templateFile('handout')), { fsCache: false, sourceMaps: true });
  return placeOfThrow(Object.assign(new Error(), { stack }), root, jiti);
}
