/** Dots an inch of a picture: enough to read small print on a screen and to print a proof. */
const PICTURE_DPI = 150;
const POINTS_AN_INCH = 72;

/**
 * Every page of a PDF as a PNG, as Chrome draws it (pdfium), white where the page has no ground. The same bytes give the
 * same pictures. Throws where the file cannot be drawn.
 */
export async function drawPages(pdf: Uint8Array, dpi = PICTURE_DPI): Promise<readonly Uint8Array[]> {
  // both load code of several megabytes, which no other build needs
  const [{ PDFiumLibrary }, { default: sharp }] = await Promise.all([
    import('@hyzyla/pdfium'),
    import('sharp'),
  ]);
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pictures: Uint8Array[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: dpi / POINTS_AN_INCH, render: 'bitmap' });
      pictures.push(
        await sharp(data, { raw: { width, height, channels: 4 } })
          .flatten({ background: '#ffffff' })
          .withDensity(dpi)
          .png({ compressionLevel: 9 })
          .toBuffer(),
      );
    }
    document.destroy();
    return pictures;
  } finally {
    library.destroy();
  }
}
