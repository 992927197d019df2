import type { PDFDocument } from '@cantoo/pdf-lib';

type Library = typeof import('@cantoo/pdf-lib');

/** The parts of an XMP packet that are about PDF/A alone: its claim, and the schemas that it wants described. */
const ARCHIVE = /<rdf:Description\b[^>]*\bxmlns:pdfa(?:id|Extension)=[\s\S]*?<\/rdf:Description>\s*/g;

/** Takes the claim of PDF/A out of a file's metadata; all else that it says of itself stays. */
export function claimNoArchive(
  { catalog, context }: PDFDocument,
  { decodePDFRawStream, PDFName, PDFRawStream, PDFRef }: Library,
): void {
  const ref = catalog.get(PDFName.of('Metadata'));
  const stream = context.lookup(ref);
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) return;
  const packet = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  const metadata = { Type: 'Metadata', Subtype: 'XML' };
  context.assign(ref, context.stream(Buffer.from(packet.replace(ARCHIVE, ''), 'utf8'), metadata));
}
