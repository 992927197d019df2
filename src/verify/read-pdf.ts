import type { Outcome, Problem } from '../model/index.ts';
import { type Claims, readClaims } from './claims.ts';
import { openPdf, type PdfFile } from './file/open-pdf.ts';
import {
  type PdfDict,
  type PdfObject,
  PdfRef,
  PdfUnreadable,
  type UnreadableKind,
} from './file/pdf-objects.ts';
import type { Document } from './graphics/canvas.ts';
import { keyOf, type TextMark } from './marks.ts';
import { type PageSource, type PdfPage, readPage } from './read-page.ts';
import { readStructure, type Structure } from './structure.ts';

/** All that can be read off a finished PDF: what a person sees, what a screen reader is told, what the file claims. */
export interface PdfReading {
  readonly pages: readonly PdfPage[];
  /** Null when the file is not tagged. */
  readonly structure: Structure | null;
  readonly claims: Claims;
  readonly fonts: readonly FontFace[];
  /** Texts of each tagged sequence by its content key, in painting order. */
  readonly content: ReadonlyMap<string, readonly TextMark[]>;
}

/** A font some page uses. */
export interface FontFace {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly hasToUnicode: boolean;
}

const NEW_COPY = 'Make the file again. If it came from elsewhere, ask for a new copy.';

const UNREADABLE = {
  damaged: { code: 'pdf/unreadable', hint: NEW_COPY },
  truncated: { code: 'pdf/truncated', hint: `It was cut off while it was copied or sent. ${NEW_COPY}` },
  encrypted: {
    code: 'pdf/encrypted',
    hint: 'Open it in a PDF program, take the password or protection off, and save it under another name.',
  },
  'not-a-pdf': { code: 'pdf/not-a-pdf', hint: 'Choose a PDF. A file does not become one by its name.' },
} as const satisfies Record<UnreadableKind, Pick<Problem, 'code' | 'hint'>>;

/**
 * Reads a PDF from its bytes alone. A damaged or encrypted file gives one problem, such as `pdf/unreadable` or `pdf/encrypted`.
 * @param password that it opens with; left out for one that opens for everybody
 */
export function readPdf(bytes: Uint8Array, password = ''): Outcome<PdfReading> {
  try {
    return { ok: true, value: read(openPdf(bytes, password)), problems: [] };
  } catch (error) {
    if (!(error instanceof PdfUnreadable)) throw error;
    return {
      ok: false,
      problems: [
        {
          severity: 'error',
          message: `The PDF cannot be read: ${error.message}.`,
          ...UNREADABLE[error.kind],
        },
      ],
    };
  }
}

function read(file: PdfFile): PdfReading {
  const sources = pageSources(file);
  const pageNumbers = new Map(
    sources.flatMap(({ object }, index) => (object === null ? [] : [[object, index + 1] as const])),
  );
  const document: Document = {
    file,
    fonts: new Map(),
    hiddenLayers: hiddenLayers(file),
    pageNumbers,
    sequences: 0,
  };
  const pages = sources.map((source, index) => readPage(document, source, index + 1));
  return {
    pages,
    structure: readStructure(file, pageNumbers),
    claims: readClaims(file),
    fonts: [...document.fonts.values()].map(({ name, type, embedded, hasToUnicode }) => ({
      name,
      type,
      embedded,
      hasToUnicode,
    })),
    content: textsByContent(pages),
  };
}

const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** The leaves of the page tree in order (ISO 32000-1, 7.7.3). */
function pageSources(file: PdfFile): readonly PageSource[] {
  const sources: PageSource[] = [];
  const seen = new Set<PdfDict>();
  const visit = (object: PdfObject, above: ReadonlyMap<string, PdfObject>): void => {
    const dict = file.dict(object);
    if (!dict || seen.has(dict)) return;
    seen.add(dict);
    const inherited = new Map(above);
    for (const key of INHERITABLE) if (dict.get(key) !== null) inherited.set(key, dict.get(key));
    if (dict.get('Kids') === null) {
      sources.push({ dict, object: object instanceof PdfRef ? object.number : null, inherited });
    } else for (const kid of file.list(dict.get('Kids'))) visit(kid, inherited);
  };
  visit(file.catalog.get('Pages'), new Map());
  if (sources.length === 0) throw new PdfUnreadable('it has no pages');
  return sources;
}

/** Optional content groups that are off when the file is opened (8.11.4.3). */
function hiddenLayers(file: PdfFile): ReadonlySet<PdfDict> {
  const properties = file.dict(file.catalog.get('OCProperties'));
  const initial = file.dict(properties?.get('D') ?? null);
  const groups = (object: PdfObject): readonly PdfDict[] =>
    file.list(object).flatMap((item) => file.dict(item) ?? []);
  const off = new Set(groups(initial?.get('OFF') ?? null));
  if (file.name(initial?.get('BaseState') ?? null) === 'OFF') {
    const on = new Set(groups(initial?.get('ON') ?? null));
    for (const group of groups(properties?.get('OCGs') ?? null)) if (!on.has(group)) off.add(group);
  }
  return off;
}

function textsByContent(pages: readonly PdfPage[]): ReadonlyMap<string, readonly TextMark[]> {
  const content = new Map<string, TextMark[]>();
  for (const mark of pages.flatMap((page) => page.texts)) {
    const key = keyOf(mark);
    if (key === null) continue;
    const marks = content.get(key);
    if (marks) marks.push(mark);
    else content.set(key, [mark]);
  }
  return content;
}
