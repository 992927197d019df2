import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element as a reader finds it in the file. `kids` in reading order: elements, text, `<annotation>`. */
export interface ReadElement {
  readonly type: string;
  readonly attributes: Record<string, unknown>;
  readonly kids: readonly (ReadElement | string)[];
}

/** `['P', 'See ', ['Link', 'there', '<annotation>']]` */
export type Outline = [type: string, ...kids: (string | Outline)[]];

export interface ReadAnnotation {
  readonly page: number;
  readonly contents: string;
  readonly rect: readonly number[];
  /** A URL, or `page N` for a place in the document. */
  readonly target: string;
  readonly structParent: number;
}

export interface ReadBack {
  readonly root: ReadElement;
  readonly annotations: readonly ReadAnnotation[];
  /** Titles of the bookmarks, nested. */
  readonly bookmarks: readonly unknown[];
  /** The page each outermost bookmark leads to. */
  readonly bookmarkPages: readonly number[];
  readonly xmp: string;
  readonly catalog: PDFDict;
  readonly document: PDFDocument;
  /** Content streams, decoded, page by page. */
  readonly streams: readonly string[];
  /** What stands outside of the structure, page by page. */
  readonly artifacts: readonly string[];
}

/** Reads a file with two readers that know nothing of how it was made: objects with pdf-lib, text with pdf.js. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { contents, artifacts, bookmarks, bookmarkPages } = await readText(bytes);
  const { catalog } = document;
  const pages = document.getPages();
  const pageNumber = (ref: PDFObject | undefined): number => pages.findIndex((p) => p.ref === ref) + 1;
  const structure = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const root = structure
    ? readElement(firstKid(structure), contents)
    : { type: 'none', attributes: {}, kids: [] };
  return {
    root,
    annotations: pages.flatMap((p, index) => readAnnotations(p.node, index + 1, pageNumber)),
    bookmarks,
    bookmarkPages,
    xmp: readXmp(catalog),
    catalog,
    document,
    streams: pages.map((p) => streamOf(p.node.Contents())),
    artifacts,
  };
}

export function outline(element: ReadElement): Outline {
  return [element.type, ...element.kids.map((kid) => (typeof kid === 'string' ? kid : outline(kid)))];
}

export function findAll(element: ReadElement, type: string): ReadElement[] {
  const inner = element.kids.flatMap((kid) => (typeof kid === 'string' ? [] : findAll(kid, type)));
  return element.type === type ? [element, ...inner] : inner;
}

export function textIn(element: ReadElement): string {
  return element.kids
    .map((kid) => (typeof kid === 'string' ? (kid === '<annotation>' ? '' : kid) : textIn(kid)))
    .join('');
}

function firstKid(structure: PDFDict): PDFDict {
  const kids = structure.lookup(PDFName.of('K'));
  return kids instanceof PDFArray ? kids.lookup(0, PDFDict) : structure.lookup(PDFName.of('K'), PDFDict);
}

function readElement(dict: PDFDict, contents: ReadonlyMap<string, string>): ReadElement {
  const kids = dict.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [dict.get(PDFName.of('K'))] : [];
  const attributes: Record<string, unknown> = {};
  for (const key of ['Alt', 'Lang', 'ID', 'ActualText', 'E']) {
    const value = plain(dict.lookup(PDFName.of(key)));
    if (value !== undefined) attributes[key] = value;
  }
  const groups = dict.lookupMaybe(PDFName.of('A'), PDFArray);
  for (const group of groups?.asArray() ?? []) Object.assign(attributes, plain(dict.context.lookup(group)));
  delete attributes.O;
  return {
    type: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
    attributes,
    kids: list.flatMap((kid) => readKid(kid, dict, contents)),
  };
}

function readKid(
  kid: PDFObject | undefined,
  parent: PDFDict,
  contents: ReadonlyMap<string, string>,
): (ReadElement | string)[] {
  const value = kid instanceof PDFRef ? parent.context.lookup(kid) : kid;
  const content = (page: PDFObject | undefined, mcid: number): string[] => {
    const found = contents.get(`${String(page)}:${mcid}`);
    if (found === undefined) throw new Error(`no marked content ${mcid} on ${String(page)}`);
    return found ? [found] : [];
  };
  if (value instanceof PDFNumber) return content(parent.get(PDFName.of('Pg')), value.asNumber());
  if (!(value instanceof PDFDict)) throw new Error(`unexpected kid ${String(value)}`);
  const type = value.lookupMaybe(PDFName.of('Type'), PDFName)?.decodeText();
  if (type === 'OBJR') return ['<annotation>'];
  if (type === 'MCR') {
    return content(value.get(PDFName.of('Pg')), value.lookup(PDFName.of('MCID'), PDFNumber).asNumber());
  }
  return [readElement(value, contents)];
}

function plain(value: PDFObject | undefined): unknown {
  if (value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName)
    return value.decodeText();
  if (value instanceof PDFNumber) return value.asNumber();
  if (value instanceof PDFArray) return value.asArray().map(plain);
  if (value instanceof PDFDict) {
    return Object.fromEntries(value.entries().map(([key, entry]) => [key.decodeText(), plain(entry)]));
  }
  return undefined;
}

function readAnnotations(
  page: PDFDict,
  number: number,
  pageNumber: (ref: PDFObject | undefined) => number,
): ReadAnnotation[] {
  const list = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
  return (list?.asArray() ?? []).map((entry) => {
    const annotation = page.context.lookup(entry, PDFDict);
    const action = annotation.lookup(PDFName.of('A'), PDFDict);
    const uri = plain(action.lookup(PDFName.of('URI')));
    const place = action.lookupMaybe(PDFName.of('D'), PDFArray);
    return {
      page: number,
      contents: String(plain(annotation.lookup(PDFName.of('Contents')))),
      rect: plain(annotation.lookup(PDFName.of('Rect'))) as number[],
      target: typeof uri === 'string' ? uri : `page ${pageNumber(place?.get(0))}`,
      structParent: Number(plain(annotation.lookup(PDFName.of('StructParent')))),
    };
  });
}

function streamOf(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('a page has no content stream');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

function readXmp(catalog: PDFDict): string {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString('utf8') : '';
}

/** Text as pdf.js decodes it for drawing: its text layer would tidy up the spaces. */
async function readText(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const contents = new Map<string, string>();
  const artifacts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const stack: (string | null)[] = [];
    let loose = '';
    fnArray.forEach((operator, index) => {
      const args = argsArray[index] as unknown[];
      if (operator === OPS.beginMarkedContentProps) {
        const key = typeof args[1] === 'number' ? `${page.ref?.num} ${page.ref?.gen} R:${args[1]}` : null;
        if (key) contents.set(key, contents.get(key) ?? '');
        stack.push(key);
      } else if (operator === OPS.beginMarkedContent) stack.push(null);
      else if (operator === OPS.endMarkedContent) stack.pop();
      else if (operator === OPS.showText) {
        const glyphs = args[0] as (number | { unicode: string })[];
        const words = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
        const key = stack.findLast((entry) => entry !== null);
        if (key) contents.set(key, (contents.get(key) ?? '') + words);
        else loose += words;
      }
    });
    artifacts.push(loose);
  }
  const titles = (nodes: readonly { title: string; items: [] }[] | null): unknown[] =>
    (nodes ?? []).map(({ title, items }) => (items.length > 0 ? [title, titles(items)] : title));
  const outermost = (await document.getOutline()) ?? [];
  const bookmarks = titles(outermost as unknown as []);
  const bookmarkPages = await Promise.all(
    outermost.map(async ({ dest }) => (await document.getPageIndex(dest?.[0] as never)) + 1),
  );
  await task.destroy();
  return { contents, artifacts, bookmarks, bookmarkPages };
}
