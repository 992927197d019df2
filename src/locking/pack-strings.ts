import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';

type Library = typeof import('@cantoo/pdf-lib');

/**
 * pdf-lib encrypts streams, and with them all objects that it packs into streams, but no string of an object that stands in
 * the file by itself: readers, who take it for encrypted, would make nonsense of the language of the catalogue. So each such
 * string becomes an object of its own, which is packed.
 */
export function packStrings({ context }: PDFDocument, library: Library): void {
  const { PDFArray, PDFDict, PDFHexString, PDFStream, PDFString } = library;
  const isString = (object: PDFObject): boolean =>
    object instanceof PDFString || object instanceof PDFHexString;
  const packed = (object: PDFObject): PDFObject => {
    if (isString(object)) return context.register(object);
    visit(object);
    return object;
  };
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFStream) visit(object.dict);
    else if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) object.set(key, packed(value));
    else if (object instanceof PDFArray)
      for (let index = 0; index < object.size(); index++) object.set(index, packed(object.get(index)));
  };
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (standsAlone(ref, object, library)) visit(object);
}

/** What pdf-lib packs into no stream. */
function standsAlone(
  ref: PDFRef,
  object: PDFObject,
  { PDFCatalog, PDFPageLeaf, PDFPageTree, PDFStream }: Library,
): boolean {
  const kinds = [PDFStream, PDFCatalog, PDFPageTree, PDFPageLeaf];
  return ref.generationNumber !== 0 || kinds.some((kind) => object instanceof kind);
}
