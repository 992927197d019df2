import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OpenProject } from './open-project.ts';
import { UsageError } from './usage-error.ts';

/** A certificate that plainleaf.yaml names by `ca:`, as PEM. Throws UsageError. @param path from the project's folder. */
export async function readCertificate(path: string, { shelves }: OpenProject): Promise<string> {
  try {
    return await readFile(resolve(shelves.project.root, path), 'utf8');
  } catch {
    throw new UsageError(
      'The certificate that `ca:` names cannot be read.',
      'Give its path from the project’s folder.',
    );
  }
}
