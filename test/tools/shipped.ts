import { join } from 'node:path';
import { onceARun } from './once-a-run.ts';
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

/** A file without pages that `npm start` writes. */
export type ShippedPage = Omit<ShippedFile, 'paper' | 'pages'>;

/**
 * Builds every shipped handout in every edition, language and paper into a new folder. The pages that are read, or the
 * sheets that are printed.
 */
export async function buildShipped(
  argv: readonly string[] = [],
  wanted: ShippedFile['holds'] = 'pages',
): Promise<readonly ShippedFile[]> {
  return (await buildAllShipped(argv)).pdfs.filter(({ holds }) => holds === wanted);
}

/** All of them, with the files that have no pages. */
export async function buildAllShipped(
  argv: readonly string[] = [],
): Promise<{ readonly pdfs: readonly ShippedFile[]; readonly pageless: readonly ShippedPage[] }> {
  // many tests look at the same files, and to build them takes a minute
  const record = await onceARun(['shipped', ...argv].join(' '), async (folder) => {
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
    return run.out;
  });
  const { files } = JSON.parse(record) as {
    files: (Omit<ShippedPage, 'path' | 'fileName'> &
      Partial<Pick<ShippedFile, 'paper' | 'pages'>> & { file: string })[];
  };
  const named = files.map(({ file, ...rest }) => ({
    ...rest,
    path: file,
    fileName: file.slice(file.lastIndexOf('/') + 1),
  }));
  return {
    pdfs: named.flatMap(({ paper, pages, ...rest }) =>
      paper !== undefined && pages !== undefined ? [{ ...rest, paper, pages }] : [],
    ),
    pageless: named.filter(({ pages }) => pages === undefined),
  };
}
