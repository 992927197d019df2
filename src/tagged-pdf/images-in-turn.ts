import { inflateSync } from 'node:zlib';

type Decode = (onPixels: (pixels: Uint8Array) => void) => void;

/** A picture that pdfkit has opened. A PNG with an alpha channel is taken apart later, off the main thread. */
interface OpenImage {
  readonly image?: {
    decodePixels?: Decode;
    readonly imgData?: Uint8Array;
    readonly hasAlphaChannel?: boolean;
  };
}

/**
 * Lets pictures be taken apart one after the other: pdfkit writes each into the file when it is ready, so their
 * order, and with it the bytes, would hang on the machine's threads.
 */
export class ImagesInTurn {
  #last: Promise<void> = Promise.resolve();

  /** Throws for a PNG whose pixels are broken: pdfkit would bring down the process from another thread's answer. */
  add(opened: unknown): void {
    const png = (opened as OpenImage).image;
    const decode = png?.decodePixels?.bind(png);
    if (!png?.imgData || !decode) return;
    inflateSync(png.imgData);
    png.decodePixels = (onPixels) => {
      this.#last = this.#last.then(
        () =>
          new Promise((resolve) => {
            decode((pixels) => {
              onPixels(pixels);
              resolve();
            });
          }),
      );
    };
  }
}
