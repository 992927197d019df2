import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { MachineFailure, writeChunksWhole } from '../../files/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import { UsageError } from '../usage-error.ts';
import type { PlannedCopy } from './copy-plan.ts';
import { COPIES, copyName } from './make-copies.ts';

export interface MadeFile {
  /** As a handout's file is named: `handout-letter.pdf`. */
  readonly fileName: string;
  /** As the copy's is: `7-handout-letter.pdf`. */
  readonly name: string;
  readonly path: string;
}

/** The files of a batch that were made, each copy's together and in the order of the list. */
export interface MadeCopy {
  /** Line of the list. */
  readonly row: number;
  readonly request: BuildRequest;
  readonly files: readonly MadeFile[];
}

/** One file that holds all copies of a batch. */
export interface Bundle {
  readonly fileName: string;
  /** Loads what writes it. */
  load(): Promise<BundleWriter>;
}

/** @param day ISO 8601 day of the batch. */
type BundleWriter = (copies: readonly MadeCopy[], day: string) => AsyncIterable<Uint8Array>;

/** By the flag that asks for it. */
const BUNDLES = {
  zip: { fileName: 'copies.zip', load: async () => (await import('./archive.ts')).archive },
  mergePdf: { fileName: 'copies.pdf', load: async () => (await import('./print-file.ts')).printFile },
} as const satisfies Record<string, Bundle>;
type BundleName = keyof typeof BUNDLES;

/** Names of the files that are asked for. */
export const bundlesOf = (asked: Readonly<Record<BundleName, boolean>>): readonly string[] =>
  chosen(asked).map((name) => BUNDLES[name].fileName);

const chosen = (asked: Readonly<Record<BundleName, boolean>>): readonly BundleName[] =>
  (Object.keys(BUNDLES) as BundleName[]).filter((name) => asked[name]);

interface Batch {
  readonly folder: string;
  readonly day: string;
  readonly copies: readonly PlannedCopy[];
  readonly stop: AbortSignal;
  requestFor(copy: PlannedCopy): BuildRequest;
}

/**
 * Writes what is asked for, each file whole or not at all, where only its owner may read it. All copies must be made.
 * @returns paths; fewer than were asked for when it was told to stop. Throws MachineFailure.
 */
export async function writeBundles(
  asked: Readonly<Record<BundleName, boolean>>,
  batch: Batch,
): Promise<readonly string[]> {
  const names = chosen(asked);
  if (names.length === 0) return [];
  const copies = await findFiles(batch);
  const written: string[] = [];
  for (const name of names) {
    const { fileName, load } = BUNDLES[name];
    const write: BundleWriter = await load();
    const path = join(batch.folder, fileName);
    const whole = await writeChunksWhole(path, until(batch.stop, write(copies, batch.day)), {
      confidential: true,
    }).then(
      () => true,
      (error: unknown) => {
        if (error === STOPPED) return false;
        throw error;
      },
    );
    if (!whole) break;
    written.push(path);
  }
  return written;
}

const STOPPED = Symbol('stopped');

async function* until(stop: AbortSignal, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (stop.aborted) throw STOPPED;
    yield chunk;
  }
}

async function findFiles({ folder, copies, requestFor }: Batch): Promise<readonly MadeCopy[]> {
  const { fileNames } = await import('../../pipeline.ts');
  const found: MadeCopy[] = [];
  for (const copy of copies) {
    const request = requestFor(copy);
    const files = fileNames(request).map((fileName) => {
      const name = copyName(copy, fileName);
      return { fileName, name, path: join(folder, COPIES, name) };
    });
    const isThere = await Promise.all(
      files.map(({ path }) =>
        access(path).then(
          () => true,
          () => false,
        ),
      ),
    );
    const there = files.filter((_, index) => isThere[index]);
    // of all editions, a handout has those that it comes in
    const isWhole = request.everyEdition ? there.length > 0 : there.length === files.length;
    const { line: row } = copy.recipient;
    if (!isWhole)
      throw new MachineFailure(
        `The copy of row ${row} was made, and is not there any more.`,
        'Put it back, or make all copies anew without --resume.',
      );
    found.push({ row, request, files: there });
  }
  return found;
}

/** One PDF goes through the printer in one go: what is flipped on another edge cannot stand in it. Throws UsageError. */
export async function refuseMixedSheets(requests: readonly BuildRequest[]): Promise<void> {
  const { EDITIONS } = await import('../../editions/index.ts');
  const editions = [...new Set(requests.flatMap((request) => request.editions))];
  const paged = editions.filter((edition) => EDITIONS[edition].pages !== null);
  if (paged.length < editions.length)
    throw new UsageError(
      '--merge-pdf is for pages, and an edition without pages is asked for.',
      'Choose editions with pages: --edition handout.',
    );
  const onSheets = paged.filter((edition) => {
    const chosen = EDITIONS[edition];
    return chosen.pages !== null && chosen.sheets;
  });
  if (onSheets.length > 0 && paged.length > 1)
    throw new UsageError(
      `${onSheets.join(' and ')} go through a printer in another way than the other editions.`,
      'Make a batch with --merge-pdf for each edition.',
    );
}
