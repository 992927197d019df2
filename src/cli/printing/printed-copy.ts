import { type EditionName, PAPER_NAMES, type PagedEditionName, type PaperName } from '../../model/index.ts';
import {
  type Abilities,
  choosePaper,
  type MediaSize,
  type Printed,
  sizeOfPage,
} from '../../printing/index.ts';
import type { CopyFile } from '../batches/copy-maker.ts';

/** What printers can do to sheets afterwards. */
export const FINISHES: Readonly<Partial<Record<EditionName, NonNullable<Printed['finish']>>>> = {
  leaflet: 'fold-in-three',
  booklet: 'stitch',
};

/** Which paper an edition is printed on, of those that are asked for. */
export async function paperFor(
  edition: PagedEditionName,
  papers: readonly PaperName[] | 'all',
  abilities: Abilities,
): Promise<PaperName> {
  const sizeOf = await printedSize(edition);
  const [first = PAPER_NAMES[0], ...others] = papers === 'all' ? PAPER_NAMES : papers;
  return choosePaper([first, ...others], sizeOf, abilities);
}

/** The size of what goes through the printer. */
async function printedSize(edition: PagedEditionName): Promise<(paper: PaperName) => MediaSize> {
  const { EDITIONS, PAPERS } = await import('../../editions/index.ts');
  const { pages, sheets } = EDITIONS[edition];
  return (paper) => {
    const { width, height } = sheets ? PAPERS[paper] : pages[paper];
    return sizeOfPage(width, height);
  };
}

export interface CopyToPrint {
  readonly printed: Printed;
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Of the files of a copy the one that is printed: the same that would be for nobody, sheets where there are some. */
export async function printedCopy(files: readonly CopyFile[]): Promise<CopyToPrint> {
  const file = files.find(({ holds }) => holds === 'sheets') ?? files.find(({ holds }) => holds === 'pages');
  if (!file?.paper || !file.pages) throw new Error('a copy without pages');
  const { edition, paper, pages, fileName, holds, flip, parts, sha256 } = file;
  const sizeOf = await printedSize(edition as PagedEditionName);
  return {
    bytes: Buffer.concat(parts),
    sha256,
    printed: {
      fileName,
      size: sizeOf(paper),
      sides: pages,
      turn: holds === 'sheets' ? (flip ?? null) : 'pages',
      finish: FINISHES[edition] ?? null,
    },
  };
}
