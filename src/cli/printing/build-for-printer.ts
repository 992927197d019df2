import { createHash } from 'node:crypto';
import type { DeliveryPermission } from '../../content/index.ts';
import {
  type EditionName,
  hasPages,
  type Note,
  type Outcome,
  PAPER_NAMES,
  type PagedEditionName,
  type PaperName,
  type Problem,
  withoutRepeats,
} from '../../model/index.ts';
import type { BuiltFile, BuiltHandout } from '../../pipeline.ts';
import { type Abilities, choosePaper, type Printed, sizeOfPage } from '../../printing/index.ts';
import type { Workers } from '../../workers/index.ts';
import type { Target } from '../choose-targets.ts';
import type { OpenProject } from '../open-project.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** A finished file, and what a printer must know of it. */
export interface FileToPrint {
  /** Such as `inhaler/en/leaflet-a4-print.pdf`. */
  readonly name: string;
  readonly printed: Printed;
  readonly handout: string;
  readonly language: string;
  readonly edition: EditionName;
  /** Empty where the handout has none. */
  readonly version: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

interface Around {
  readonly project: OpenProject;
  readonly terminal: Terminal;
  readonly workers: Workers;
  readonly permission: DeliveryPermission;
  readonly abilities: Abilities;
}

const FINISHES: Readonly<Partial<Record<EditionName, NonNullable<Printed['finish']>>>> = {
  leaflet: 'fold-in-three',
  booklet: 'stitch',
};

export interface BuiltForPrinter {
  readonly files: readonly FileToPrint[];
  /** What was left out of them, and why. */
  readonly notes: readonly Note[];
}

/** Builds what is asked for, each edition on the paper that the printer has, for each target. Throws UsageError. */
export async function buildForPrinter(
  targets: readonly Target[],
  around: Around,
): Promise<Outcome<BuiltForPrinter>> {
  const { project, terminal, workers, permission, abilities } = around;
  workers.limit(project.settings);
  const files: FileToPrint[] = [];
  const notes: Note[] = [];
  const problems: Problem[] = [];
  for (const target of targets) {
    const request = requestFor(target, project, terminal);
    for (const edition of request.editions.filter(printable(project))) {
      const paper = await paperFor(edition, request.papers, abilities);
      const built: BuiltHandout = await workers.build(
        {
          ...request,
          editions: [edition],
          papers: [paper],
          delivery: permission,
          // for an office printer, whatever else is made for the press
          ...(request.print ? { print: { ...request.print, press: false } } : {}),
        },
        project.shelves,
      );
      if (!built.ok) return built;
      notes.push(...built.notes);
      problems.push(...built.problems);
      // of an edition that all others go without there is none
      const file = built.value.find(({ holds }) => holds === 'sheets') ?? built.value[0];
      if (file) files.push(await toPrint(file, { ...target, version: built.identity?.version ?? '' }));
    }
  }
  return { ok: true, value: { files, notes }, problems: withoutRepeats(problems) };
}

/** Of all editions those with pages; one that was named must have some. */
const printable =
  ({ settings }: OpenProject) =>
  (edition: EditionName): edition is PagedEditionName => {
    if (hasPages(edition)) return true;
    if (settings.edition === 'all') return false;
    throw new UsageError(
      `The edition ${edition} has no pages to print.`,
      'Print handout, large-print or leaflet.',
    );
  };

async function paperFor(
  edition: PagedEditionName,
  papers: readonly PaperName[],
  abilities: Abilities,
): Promise<PaperName> {
  const { EDITIONS, PAPERS } = await import('../../editions/index.ts');
  const { pages, sheets } = EDITIONS[edition];
  const [first = PAPER_NAMES[0], ...others] = papers;
  return choosePaper(
    [first, ...others],
    (paper) => {
      const { width, height } = sheets ? PAPERS[paper] : pages[paper];
      return sizeOfPage(width, height);
    },
    abilities,
  );
}

type Of = Target & { readonly version: string };

async function toPrint(file: BuiltFile, { slug, lang, version }: Of): Promise<FileToPrint> {
  const { readPdf } = await import('../../verify/index.ts');
  const { bytes, fileName, edition, flip } = file;
  const read = readPdf(bytes);
  const [page] = read.ok ? read.value.pages : [];
  // it was read back when it was made
  if (!read.ok || !page) throw new Error(`${fileName} cannot be read`);
  return {
    name: `${slug}/${lang}/${fileName}`,
    handout: slug,
    language: lang,
    edition,
    version,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    printed: {
      fileName,
      size: sizeOfPage(page.width, page.height),
      sides: read.value.pages.length,
      turn: file.holds === 'sheets' ? (flip ?? null) : 'pages',
      finish: FINISHES[edition] ?? null,
    },
  };
}
