import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** A PDF that is open to be spoilt, with the parts that tests lay hands on. */
export interface Spoilable {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** Every structure element of a type, in the order of their objects. */
  elements(type: string): readonly PDFDict[];
  /** The dictionaries with these entries, such as fonts by `Type`. */
  objects(key: string, name: string): readonly PDFDict[];
  /** Writes a page's content anew; `index` from 0. */
  content(index: number, change: (content: string) => string): void;
  /** Writes a stream anew, with its filters undone. */
  stream(ref: PDFRef, change: (content: string) => string): void;
}

/** The same file with something changed, written by pdf-lib. */
export async function spoil(bytes: Uint8Array, change: (pdf: Spoilable) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const dicts = (): readonly PDFDict[] =>
    context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const objects: Spoilable['objects'] = (key, name) =>
    dicts().filter((dict) => dict.get(PDFName.of(key)) === PDFName.of(name));
  const write = (dict: PDFDict, content: string): PDFRawStream => {
    const plain = dict.clone(context);
    plain.delete(PDFName.of('Filter'));
    plain.delete(PDFName.of('DecodeParms'));
    return PDFRawStream.of(plain, Buffer.from(content, 'latin1'));
  };
  const stream: Spoilable['stream'] = (ref, edit) => {
    const found = context.lookup(ref);
    if (!(found instanceof PDFRawStream)) throw new Error(`no stream ${ref}`);
    context.assign(ref, write(found.dict, edit(textOf(found))));
  };
  change({
    document,
    catalog: document.catalog,
    elements: (type) => objects('S', type),
    objects,
    stream,
    content(index, edit) {
      const contents = document.getPage(index).node.get(PDFName.of('Contents'));
      const ref = contents instanceof PDFArray ? contents.get(0) : contents;
      if (!(ref instanceof PDFRef)) throw new Error('the page has no content');
      stream(ref, edit);
    },
  });
  return document.save({ useObjectStreams: false });
}

function textOf(stream: PDFRawStream): string {
  const packed = stream.dict.get(PDFName.of('Filter')) !== undefined;
  return Buffer.from(packed ? inflateSync(stream.contents) : stream.contents).toString('latin1');
}

/** The stream a dictionary names. */
export function refOf(dict: PDFDict, key: string): PDFRef {
  const ref = dict.get(PDFName.of(key));
  if (ref instanceof PDFRef) return ref;
  throw new Error(`${key} names no object`);
}

/** Some entry of a dictionary as a dictionary. */
export function dictOf(dict: PDFDict, key: string): PDFDict {
  const found = dict.lookup(PDFName.of(key));
  if (found instanceof PDFDict) return found;
  if (found instanceof PDFStream) return found.dict;
  throw new Error(`${key} is no dictionary`);
}
