import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

/** One page as pixels. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly pixels: Buffer;
}

/** Every page of a PDF as Chrome's renderer draws it. `scale` is pixels a point. */
export const drawPages = (file: string, scale: number): Promise<readonly PagePicture[]> =>
  drawBytes(readFileSync(file), scale);

export async function drawBytes(bytes: Uint8Array, scale: number): Promise<readonly PagePicture[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pictures: PagePicture[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale, render: 'bitmap' });
    pictures.push({ width, height, pixels: Buffer.from(data) });
  }
  document.destroy();
  library.destroy();
  return pictures;
}

export function encodePng({ width, height, pixels }: PagePicture): Buffer {
  const png = new PNG({ width, height });
  pixels.copy(png.data);
  return PNG.sync.write(png, { deflateLevel: 9 });
}
