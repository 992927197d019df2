import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** What a path holds, as a hash: of a folder what it lists. */
export interface InputContent {
  /** From the project's folder: it may be moved. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'nothing';
  /** SHA-256, hexadecimal; empty where there is nothing. */
  readonly sha256: string;
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** @param paths absolute, of what a handout stands on */
export async function inputContents(paths: Iterable<string>, root: string): Promise<readonly InputContent[]> {
  const contents: InputContent[] = [];
  for (const absolute of paths) {
    const path = relative(root, absolute).split(sep).join('/');
    const bytes = await readFile(absolute).catch(() => null);
    const names = bytes ? null : await readdir(absolute).catch(() => null);
    if (bytes) contents.push({ path, kind: 'file', sha256: hash(bytes) });
    else if (names) contents.push({ path, kind: 'folder', sha256: hash(names.toSorted().join('\0')) });
    else contents.push({ path, kind: 'nothing', sha256: '' });
  }
  return contents;
}
