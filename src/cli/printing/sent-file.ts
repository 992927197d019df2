import { FORMATS, type PrintPlan, pwgRaster, type SentFile } from '../../printing/index.ts';

/**
 * What is sent of a file: itself, or its pages as pictures, which are drawn while they are sent.
 * @param sides pages of the file.
 * @param page of pages that are jobs of their own, which one, from 0.
 */
export function sentFile(
  pdf: Uint8Array,
  { as, media, sides: turned }: Pick<PrintPlan, 'as' | 'media' | 'sides'>,
  sides: number,
  page = 0,
): SentFile {
  const format = FORMATS[as.is];
  switch (as.is) {
    case 'pdf':
      return { format, body: pdf };
    case 'pwg-raster':
      return {
        format,
        body: async function* () {
          const { drawPixels } = await import('../../page-pictures/index.ts');
          const { dpi, color, back } = as;
          yield* pwgRaster(drawPixels(pdf, dpi, color), { dpi, back, media, sides: turned, pages: sides });
        },
      };
    case 'jpeg':
      return {
        format,
        body: async function* () {
          const { drawJpeg } = await import('../../page-pictures/index.ts');
          yield await drawJpeg(pdf, page, as);
        },
      };
  }
}
