import type { PDFDict, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import type { Problem } from '../../model/index.ts';
import { type Inks, mix } from './inks.ts';
import { recolourContent } from './recolour-content.ts';

export interface RecolouredSheets {
  readonly bytes: Uint8Array;
  /** Errors: a file with one would be printed in the colours of chance. Warnings: pictures that stay in screen colours. */
  readonly problems: readonly Problem[];
}

/** Gives finished sheets inks in place of screen colours: contents of pages and forms, and pictures of plain pixels. */
export async function recolourSheets(bytes: Uint8Array, inks: Inks): Promise<RecolouredSheets> {
  const library = await import('@cantoo/pdf-lib');
  const { PDFDocument, PDFName, PDFRawStream } = library;
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const problems: Problem[] = [];
  const contents = new Set(document.getPages().map((page) => String(page.node.get(PDFName.of('Contents')))));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const kind = nameAt(object.dict, library, 'Subtype');
    if (kind === 'Image') {
      const painted = recolourPicture(object, library);
      if (painted === 'unknown') problems.push(PICTURE);
      else if (painted) {
        const stream = context.flateStream(painted);
        copyEntries(object.dict, stream.dict, library);
        stream.dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK'));
        context.assign(ref, stream);
      }
    } else if (kind === 'Form' || contents.has(String(ref))) {
      const decoded = library.decodePDFRawStream(object).decode();
      const { content, unknown } = recolourContent(decoded, inks);
      problems.push(...unknown.map(({ source }) => noInk(source)));
      const stream = context.flateStream(content);
      copyEntries(object.dict, stream.dict, library);
      context.assign(ref, stream);
    }
  }
  return { bytes: await save(document), problems };
}

type Library = typeof import('@cantoo/pdf-lib');

const save = (document: PDFDocument): Promise<Uint8Array> => document.save({ addDefaultPage: false });

const nameAt = (dict: PDFDict, { PDFName }: Library, key: string): string | undefined => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

/** All but what says how the bytes are packed. */
function copyEntries(from: PDFDict, to: PDFDict, { PDFName }: Library): void {
  const packing = new Set(['Length', 'Filter', 'DecodeParms']);
  for (const [key, value] of from.entries())
    if (!packing.has(key.decodeText())) to.set(PDFName.of(key.decodeText()), value);
}

/** Pixels as inks; null for a picture that has no colours, `unknown` for one that is packed as a photograph. */
function recolourPicture(picture: PDFRawStream, library: Library): Uint8Array | null | 'unknown' {
  const { dict } = picture;
  const space = nameAt(dict, library, 'ColorSpace');
  if (space === 'DeviceGray' || space === 'DeviceCMYK') return null;
  const isPlain =
    space === 'DeviceRGB' &&
    nameAt(dict, library, 'Filter') === 'FlateDecode' &&
    !dict.has(library.PDFName.of('DecodeParms')) &&
    String(dict.get(library.PDFName.of('BitsPerComponent'))) === '8';
  if (!isPlain) return 'unknown';
  const pixels = library.decodePDFRawStream(picture).decode();
  const inked = new Uint8Array((pixels.length / 3) * 4);
  for (let from = 0, to = 0; from + 2 < pixels.length; from += 3, to += 4) {
    const ink = mix([pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0]);
    for (let channel = 0; channel < 4; channel++) inked[to + channel] = Math.round(255 * (ink[channel] ?? 0));
  }
  return inked;
}

const noInk = (source: string): Problem => ({
  code: 'print/no-ink',
  severity: 'error',
  message: `No ink is known for a colour of the template: ${source}.`,
  hint: 'Use the colours of the theme (tokens.color) in the template.',
});

const PICTURE: Problem = {
  code: 'print/screen-picture',
  severity: 'warning',
  message: 'A photograph stays in screen colours (RGB); the print shop has to convert it.',
  hint: 'Ask the print shop whether it takes RGB pictures, or save the picture as a PNG.',
};
