import { sep } from 'node:path';

/** What each handout was made from: absolute paths of files and folders, under `SLUG/LANG`. */
export type Uses = ReadonlyMap<string, readonly string[]>;

/**
 * Whether something that was made from these files and folders may come out differently after this file changed. A
 * folder stands for all that is in it. Capitals are passed over, as some file systems do: once too often does no harm.
 */
export function stoodOn(inputs: readonly string[], changed: string): boolean {
  const path = folded(changed);
  return inputs.some((input) => path === folded(input) || path.startsWith(folded(input) + sep));
}

const folded = (path: string): string => path.normalize('NFC').toLowerCase();
