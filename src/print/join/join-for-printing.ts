import type { PDFDict, PDFName, PDFPage } from '@cantoo/pdf-lib';
import { copyObjects } from './copy-objects.ts';
import { type ObjectWriter, writeObjects } from './object-writer.ts';

/** Pages that one node of the page tree holds: viewers find a page in a tree faster than in one long list. */
const PAGES_A_NODE = 200;

/** What makes a page on paper; a page may have some of it of its parents (ISO 32000-1, 7.7.3.4). */
const PAGE_KEYS = [
  'Resources',
  'MediaBox',
  'CropBox',
  'Rotate',
  'BleedBox',
  'TrimBox',
  'ArtBox',
  'Contents',
  'Group',
  'UserUnit',
];
const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'Rotate'];

/**
 * Joins finished PDFs to one for a printer that prints on both sides, in their order: each begins on a new sheet, after
 * a blank page where the one before it ends on a front. What files have alike, such as fonts and pictures, is in it once.
 * For paper alone: it has no tags, no links and claims nothing. Each file is held by itself, the whole never; the same
 * input gives the same bytes.
 */
export async function* joinForPrinting(files: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // two megabytes of code: only who joins files loads it
  const library = await import('@cantoo/pdf-lib');
  const { ParseSpeeds, PDFDocument, PDFName } = library;
  const writer = writeObjects();
  const copier = copyObjects(library, writer);
  const tree = pageTree(writer);
  let duplex: string | null = null;
  for await (const bytes of files) {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    const { context, catalog } = document;
    if (duplex === null) {
      yield writer.head(context.header.toString().slice('%PDF-'.length, '%PDF-1.7'.length));
      const preferences = catalog.lookup(PDFName.of('ViewerPreferences')) as PDFDict | undefined;
      duplex = preferences?.get(PDFName.of('Duplex'))?.toString() ?? '/DuplexFlipLongEdge';
    }
    const written: Buffer[] = [];
    const body = copier.from(context, written);
    const entries = (page: PDFPage, keys: readonly string[]): string =>
      keys
        .map((key) => {
          const value = inherited(page, PDFName.of(key));
          return value === undefined ? '' : `/${key} ${body(value).toString('latin1')} `;
        })
        .join('');
    const pages = document.getPages();
    for (const page of pages) {
      const node = entries(page, PAGE_KEYS);
      yield* written.splice(0);
      yield* tree.add(node);
    }
    const last = pages.at(-1);
    if (last && pages.length % 2 === 1) yield* tree.add(`${entries(last, BOXES)}/Resources << >> `);
  }
  yield* tree.end(
    (pages) =>
      `<< /Type /Catalog /Pages ${pages} 0 R /ViewerPreferences << /PrintScaling /None /PickTrayByPDFSize true /Duplex ${duplex} >> >>`,
  );
}

function inherited({ node }: PDFPage, key: PDFName) {
  let found = node.get(key);
  node.ascend((parent) => {
    found ??= parent.get(key);
  });
  return found;
}

/** Pages as they come; each node is written when it is full, so that none is kept but their numbers. */
function pageTree(writer: ObjectWriter) {
  const root = writer.reserve();
  const nodes: { readonly number: number; readonly count: number }[] = [];
  let node = { number: 0, kids: [] as number[] };

  const close = function* (): Generator<Buffer> {
    const { number, kids } = node;
    if (kids.length === 0) return;
    nodes.push({ number, count: kids.length });
    node = { number: 0, kids: [] };
    yield writer.object(
      number,
      Buffer.from(`<< /Type /Pages /Parent ${root} 0 R /Count ${kids.length} /Kids [ ${refs(kids)} ] >>`),
    );
  };
  return {
    *add(entries: string): Generator<Buffer> {
      if (node.kids.length === 0) node.number = writer.reserve();
      const page = writer.reserve();
      node.kids.push(page);
      yield writer.object(
        page,
        Buffer.from(`<< /Type /Page /Parent ${node.number} 0 R ${entries}>>`, 'latin1'),
      );
      if (node.kids.length === PAGES_A_NODE) yield* close();
    },
    *end(catalogOf: (pages: number) => string): Generator<Buffer> {
      yield* close();
      const count = nodes.reduce((sum, one) => sum + one.count, 0);
      const kids = nodes.map(({ number }) => number);
      yield writer.object(root, Buffer.from(`<< /Type /Pages /Count ${count} /Kids [ ${refs(kids)} ] >>`));
      const catalog = writer.reserve();
      yield writer.object(catalog, Buffer.from(catalogOf(root)));
      yield writer.tail(catalog);
    },
  };
}

const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');
