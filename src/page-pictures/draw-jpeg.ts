import { drawPixels } from './draw-pixels.ts';

/** Fine enough that letters have no shadows of the compression. */
const QUALITY = 92;

/**
 * One page of a PDF as a JPEG that stands upright: a lying page is turned a quarter to the left.
 * @param wanted which page, from 0. Throws where there is none.
 */
export async function drawJpeg(
  pdf: Uint8Array,
  wanted: number,
  { dpi, color }: { readonly dpi: number; readonly color: boolean },
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  let page = 0;
  for await (const { data, width, height, channels } of drawPixels(pdf, dpi, color)) {
    if (page++ < wanted) continue;
    const picture = sharp(data, { raw: { width, height, channels } });
    return await (width > height ? picture.rotate(270) : picture)
      .withDensity(dpi)
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer();
  }
  throw new RangeError(`the file has no page ${wanted + 1}`);
}
