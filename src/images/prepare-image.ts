import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { PreparedImage } from '../model/index.ts';

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
/** A picture is never drawn wider than a page's text, in points. */
const WIDEST_POINTS = 540;
const WIDEST_PIXELS = Math.round((WIDEST_POINTS / 72) * PRINT_DPI);
/** Above this many pixels a file is a bomb or a mistake. */
const MOST_PIXELS = 100_000_000;
/** Density at which librsvg's 1 CSS pixel becomes enough pixels for print. */
const SVG_DPI = 384;

/**
 * Decodes a PNG, JPEG or SVG, turns it upright by its EXIF orientation, drops all metadata (a photo may hold a
 * place or a name), shrinks it to what print needs and encodes it again: photos as JPEG, drawings as PNG.
 * Throws ImageRefused for anything else.
 */
export async function prepareImage(bytes: Uint8Array): Promise<PreparedImage> {
  const kind = kindOf(bytes);
  if (!kind) {
    throw new ImageRefused('it is neither a PNG, a JPEG nor an SVG', 'Save the picture as PNG, JPEG or SVG.');
  }
  try {
    const source = sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'warning',
      ...(kind === 'svg' ? { density: SVG_DPI } : {}),
    });
    const upright = source
      .rotate()
      .resize({ width: WIDEST_PIXELS, withoutEnlargement: true })
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
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ImageRefused(
      `it cannot be decoded (${detail})`,
      'Open it in an image program and save it again.',
    );
  }
}

function kindOf(bytes: Uint8Array): PreparedImage['format'] | 'svg' | null {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpg';
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(head)
    ? 'svg'
    : null;
}
