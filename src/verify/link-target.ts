import type { PdfFile } from './file/open-pdf.ts';
import { PdfDict, PdfName, type PdfObject, PdfRef, PdfString } from './file/pdf-objects.ts';
import type { Document } from './graphics/canvas.ts';

/** Where a link leads. */
export type LinkTarget =
  | { readonly type: 'address'; readonly uri: string }
  | { readonly type: 'page'; readonly page: number }
  /** It names a place that the file has not. */
  | { readonly type: 'missing' }
  /** Another file, a script or the like; `action` is its PDF name, such as `GoToR`. */
  | { readonly type: 'other'; readonly action: string };

/** Reads a link annotation's action or destination (ISO 32000-1, 12.3.2 and 12.6). */
export function linkTarget(document: Document, annotation: PdfDict): LinkTarget {
  const { file } = document;
  const action = file.dict(annotation.get('A'));
  const name = file.name(action?.get('S') ?? null);
  if (action && name === 'URI') {
    const uri = file.text(action.get('URI'));
    return uri ? { type: 'address', uri } : { type: 'missing' };
  }
  if (action && name !== 'GoTo') return name ? { type: 'other', action: name } : { type: 'missing' };
  const page = pageOf(document, action ? action.get('D') : annotation.get('Dest'));
  return page === null ? { type: 'missing' } : { type: 'page', page };
}

function pageOf(document: Document, destination: PdfObject): number | null {
  const { file } = document;
  const value = file.resolve(destination);
  const named =
    value instanceof PdfString || value instanceof PdfName ? namedDestination(file, nameOf(value)) : value;
  const array = named instanceof PdfDict ? file.resolve(named.get('D')) : named;
  const [page] = Array.isArray(array) ? (array as readonly PdfObject[]) : [];
  return page instanceof PdfRef ? (document.pageNumbers.get(page.number) ?? null) : null;
}

const nameOf = (value: PdfString | PdfName): string => (value instanceof PdfName ? value.name : value.bytes);

function namedDestination(file: PdfFile, name: string): PdfObject {
  const old = file.dict(file.catalog.get('Dests'))?.get(name) ?? null;
  if (old !== null) return file.resolve(old);
  return file.resolve(findInNames(file, file.dict(file.catalog.get('Names'))?.get('Dests') ?? null, name, 0));
}

/** Deeper name trees are loops. */
const DEEPEST = 40;

/** Looks a key up in a name tree (7.9.6). All leaves are searched: limits of real files are not always right. */
function findInNames(file: PdfFile, node: PdfObject, name: string, depth: number): PdfObject {
  const dict = file.dict(node);
  if (!dict || depth > DEEPEST) return null;
  const names = file.list(dict.get('Names'));
  for (let i = 0; i + 1 < names.length; i += 2) {
    const key = file.resolve(names[i] ?? null);
    if (key instanceof PdfString && key.bytes === name) return names[i + 1] ?? null;
  }
  for (const kid of file.list(dict.get('Kids'))) {
    const found = findInNames(file, kid, name, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
