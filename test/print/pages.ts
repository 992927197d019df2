import { type Imposition, imposeSheets, type PageFile, type Surround } from '../../src/print/index.ts';
import type { PdfReading } from '../../src/verify/index.ts';
import { reading } from '../verify/reading.ts';
import { show, type TinyPdf, tinyPdf } from '../verify/tiny-pdf.ts';

/** Pages of 200 by 200 points, each with a text of its own, as `imposeSheets` takes them. */
export function pageFile(texts: readonly string[], options: Omit<TinyPdf, 'pages'> = {}): PageFile {
  return fileOf(
    texts.map((text) => show(text, 20, 150)),
    options,
  );
}

export function fileOf(contents: readonly string[], options: Omit<TinyPdf, 'pages'> = {}): PageFile {
  const bytes = tinyPdf({ ...options, pages: contents });
  return { bytes, reading: reading(bytes) };
}

export async function sheetsOf(file: PageFile, plan: Imposition, surround?: Surround): Promise<PdfReading> {
  return reading(await imposeSheets(file, plan, surround));
}
