import layoutDocument from '@react-pdf/layout';
import renderPdf from '@react-pdf/render';
import { Font, pdf } from '@react-pdf/renderer';
import { PdfkitBase } from './pdfkit-internals.ts';

const PDFKIT_METHODS = [
  'addContent',
  'addNamedDestination',
  'addPage',
  'annotate',
  'appendXML',
  'end',
  'font',
  'getStructTreeRoot',
  'goTo',
  'link',
  'openImage',
  'ref',
  'text',
  '_addInfo',
  '_finalize',
  '_write',
] as const;

let checked = false;

/** Throws unless react-pdf and pdfkit have what we build on. That they behave is checked on every render. */
export function checkInternals(): void {
  if (checked) return;
  const missing: string[] = [];
  const look = (name: string, found: boolean): void => {
    if (!found) missing.push(name);
  };
  look('@react-pdf/layout default export', typeof layoutDocument === 'function');
  look('@react-pdf/render default export', typeof renderPdf === 'function');
  look('Font.load', typeof Font.load === 'function');
  look('pdf', typeof pdf === 'function');
  for (const method of PDFKIT_METHODS) {
    look(`PDFDocument.${method}`, typeof PdfkitBase.prototype[method] === 'function');
  }
  if (missing.length > 0) {
    throw new Error(
      `react-pdf internals changed: ${missing.join(', ')} not found. Install the pinned versions.`,
    );
  }
  checked = true;
}
