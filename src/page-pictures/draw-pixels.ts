/** A page as its pixels, line by line from the top left; one byte each for gray, three for red, green and blue. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

const POINTS_AN_INCH = 72;

/**
 * The pages of a PDF one after the other, as Chrome draws them (pdfium), white where a page has no ground: only one is in
 * memory. Throws where the file cannot be drawn.
 * @param color else in shades of gray.
 */
export async function* drawPixels(pdf: Uint8Array, dpi: number, color: boolean): AsyncGenerator<PagePixels> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      for (const page of document.pages()) {
        const { originalWidth, originalHeight } = page.getOriginalSize();
        const pixels = (points: number): number => Math.round((points / POINTS_AN_INCH) * dpi);
        const { data, width, height } = await page.render({
          width: pixels(originalWidth),
          height: pixels(originalHeight),
          render: 'bitmap',
          colorSpace: color ? 'BGRA' : 'Gray',
        });
        yield color
          ? { width, height, channels: 3, data: withoutAlpha(data) }
          : { width, height, channels: 1, data };
      }
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

/** The ground is white and opaque, so the fourth byte of each pixel says nothing. In place: pages are large. */
function withoutAlpha(data: Uint8Array): Uint8Array {
  const pixels = data.length / 4;
  for (let pixel = 0, from = 0, to = 0; pixel < pixels; pixel++, from += 4, to += 3) {
    data[to] = data[from] ?? 0;
    data[to + 1] = data[from + 1] ?? 0;
    data[to + 2] = data[from + 2] ?? 0;
  }
  return data.subarray(0, 3 * pixels);
}
