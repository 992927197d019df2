import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from './project.ts';

/** A file that `npm start` writes. */
export interface ShippedFile {
  readonly path: string;
  readonly slug: string;
  readonly lang: string;
  readonly edition: string;
  readonly paper: string;
  readonly pages: number;
  readonly fileName: string;
  readonly holds: 'pages' | 'sheets';
}

export const REPOSITORY = join(import.meta.dirname, '../..');

/**
 * Builds every shipped handout in every edition, language and paper into a new folder. The pages that are read, or the
 * sheets that are printed.
 */
export async function buildShipped(
  argv: readonly string[] = [],
  wanted: ShippedFile['holds'] = 'pages',
): Promise<readonly ShippedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-shipped-'));
  const everything = ['--edition', 'all', '--lang', 'all', '--paper', 'all'];
  const run = await runIn(REPOSITORY, [
    'build',
    ...everything,
    '--json',
    '--quiet',
    '--out',
    folder,
    ...argv,
  ]);
  if (run.code !== 0) throw new Error(`the shipped handouts do not build:\n${run.err}`);
  const { files } = JSON.parse(run.out) as {
    files: (Omit<ShippedFile, 'path' | 'fileName'> & { file: string })[];
  };
  const ofKind = files.filter(({ holds }) => holds === wanted);
  return ofKind.map(({ file, ...rest }) => ({
    ...rest,
    path: file,
    fileName: file.slice(file.lastIndexOf('/') + 1),
  }));
}
