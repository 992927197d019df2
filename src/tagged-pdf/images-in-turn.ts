import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

type Decode = (onPixels: (pixels: Uint8Array) => void) => void;

/** A picture that pdfkit has opened. A PNG with an alpha channel is taken apart later, off the main thread. */
interface OpenImage {
  readonly image?: {
    decodePixels?: Decode;
    readonly imgData?: Uint8Array;
    readonly width?: number;
    readonly bits?: number;
    readonly colors?: number;
    readonly palette?: readonly number[];
    readonly transparency?: unknown;
  };
  /** What is written of it. */
  imgData?: Uint8Array | null;
  alphaChannel?: Uint8Array | null;
  /** Writes both. */
  finalize?(): void;
}

/** A picture that was taken apart and packed again. */
type Parts = Required<Pick<OpenImage, 'imgData' | 'alphaChannel'>>;

/** Bytes of parts that a process keeps: a clinic's logo stands in each of its files. */
const KEPT = 16 * 2 ** 20;

const kept = new Map<string, Parts>();
let weight = 0;

/**
 * Lets pictures be taken apart one after the other: pdfkit writes each into the file when it is ready, so their
 * order, and with it the bytes, would hang on the machine's threads. One that was taken apart before waits for its turn, too.
 */
export class ImagesInTurn {
  #last: Promise<void> = Promise.resolve();

  /** Throws for a PNG whose pixels are broken: pdfkit would bring down the process from another thread's answer. */
  add(picture: unknown): void {
    const opened = picture as OpenImage;
    const png = opened.image;
    const decode = png?.decodePixels?.bind(png);
    if (!png?.imgData || !decode) return;
    const key = keyOf(png, png.imgData);
    const parts = kept.get(key);
    if (parts) {
      png.decodePixels = () => {
        this.#last = this.#last.then(() => {
          Object.assign(opened, parts);
          opened.finalize?.();
        });
      };
      return;
    }
    inflateSync(png.imgData);
    png.decodePixels = (onPixels) => {
      this.#last = this.#last.then(
        () =>
          new Promise((resolve) => {
            decode((pixels) => {
              keepParts(opened, key);
              onPixels(pixels);
              resolve();
            });
          }),
      );
    };
  }
}

function keyOf(png: NonNullable<OpenImage['image']>, data: Uint8Array): string {
  const { width, bits, colors, palette, transparency } = png;
  const said = JSON.stringify([width, bits, colors, palette, transparency]);
  return createHash('sha256').update(said).update(data).digest('hex');
}

/** Notes what pdfkit is about to write. */
function keepParts(opened: OpenImage, key: string): void {
  const write = opened.finalize?.bind(opened);
  if (!write) return;
  opened.finalize = () => {
    const { imgData = null, alphaChannel = null } = opened;
    kept.set(key, { imgData, alphaChannel });
    weight += weigh({ imgData, alphaChannel });
    for (const [oldest, parts] of kept) {
      if (weight <= KEPT) break;
      kept.delete(oldest);
      weight -= weigh(parts);
    }
    write();
  };
}

const weigh = ({ imgData, alphaChannel }: Parts): number =>
  (imgData?.length ?? 0) + (alphaChannel?.length ?? 0);
