import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { PreparedImage } from '../model/index.ts';
import { pictureKind } from './picture-kind.ts';
import { svgFault } from './svg-faults.ts';

/** Why a picture could not be used: `reason` for the message, `hint` for what to do. */
export class ImageRefused extends Error {
  readonly hint: string;
  constructor(reason: string, hint: string) {
    super(reason);
    this.hint = hint;
  }
}

/** Print resolution: pixels per inch that a picture needs at its drawn size. */
const PRINT_DPI = 300;
/** A logo is drawn small, and stands in every file of a clinic. */
export type PictureUse = 'figure' | 'logo';
/** Points that a picture is never drawn larger than: a figure fills a page's text, a logo the head of a poster twice. */
const ROOM: Readonly<Record<PictureUse, { readonly width: number; readonly height?: number }>> = {
  figure: { width: 540 },
  logo: { width: 480, height: 120 },
};
const pixelsFor = (points: number): number => Math.round((points / 72) * PRINT_DPI);
const WIDEST_PIXELS = pixelsFor(ROOM.figure.width);
/** Above this many pixels a file is a bomb or a mistake. */
const MOST_PIXELS = 100_000_000;
/** Density at which a drawing is measured: librsvg's 72 make one pixel of a CSS pixel. */
const SVG_DPI = 384;
/** How many times as many pixels it is drawn in: a page prints 96 measured pixels to an inch. */
const SVG_SHARPER = PRINT_DPI / 96;

/**
 * Decodes a PNG, JPEG or SVG, turns it upright by its EXIF orientation, drops all metadata (a photo may hold a
 * place or a name), shrinks it to what print needs and encodes it again: photos as JPEG, drawings as PNG.
 * Throws ImageRefused for anything else.
 */
export async function prepareImage(bytes: Uint8Array, use: PictureUse = 'figure'): Promise<PreparedImage> {
  const kind = pictureKind(bytes);
  if (typeof kind !== 'string') {
    throw new ImageRefused(
      `it is ${kind.name}, neither a PNG, a JPEG nor an SVG`,
      kind.hint ?? 'Save the picture as PNG, JPEG or SVG.',
    );
  }
  const fault = kind === 'svg' ? svgFault(bytes) : null;
  if (fault) throw new ImageRefused(fault.reason, fault.hint);
  try {
    const measured = kind === 'svg' ? { density: SVG_DPI } : {};
    // reads the header alone: nothing is decoded before the size is known to be sound
    const { width = 0, height = 0 } = await sharp(bytes, { ...measured, limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) throw tooLarge(width, height);
    const sharper = Math.max(1, Math.min(SVG_SHARPER, WIDEST_PIXELS / Math.max(width, height)));
    const density = kind === 'svg' ? { density: SVG_DPI * sharper } : {};
    const source = sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'warning',
      ...density,
    });
    const upright = source
      .rotate()
      .resize({ ...mostPixels(use), fit: 'inside', withoutEnlargement: true })
      .toColorspace('srgb');
    const encoded =
      kind === 'jpg'
        ? upright.flatten({ background: '#ffffff' }).jpeg({ quality: 88 })
        : upright.png({ compressionLevel: 9 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return {
      format: kind === 'jpg' ? 'jpg' : 'png',
      bytes: data,
      width: info.width,
      height: info.height,
      digest: createHash('sha256').update(bytes).digest('hex'),
      ...(kind === 'svg' && sharper > 1 ? { size: { width, height } } : {}),
    };
  } catch (error) {
    if (error instanceof ImageRefused) throw error;
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ImageRefused(
      `it cannot be decoded (${detail})`,
      'Open it in an image program and save it again.',
    );
  }
}

function mostPixels(use: PictureUse): { width: number; height?: number } {
  const { width, height } = ROOM[use];
  return { width: pixelsFor(width), ...(height === undefined ? {} : { height: pixelsFor(height) }) };
}

const tooLarge = (width: number, height: number): ImageRefused =>
  new ImageRefused(
    `it has ${width} × ${height} pixels, far more than print can use`,
    `Make it smaller in an image program: ${WIDEST_PIXELS} pixels fill the width of a page.`,
  );
