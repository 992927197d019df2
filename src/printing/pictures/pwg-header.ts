import type { MediaSize } from '../media.ts';
import type { Turned } from './sheet-back.ts';

/** A page of a PWG Raster file, as its header tells it. */
export interface RasterPage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly color: boolean;
  readonly media: { readonly name: string; readonly size: MediaSize };
  readonly sides: 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';
  /** Of the whole file. */
  readonly pages: number;
  /** How the picture was turned for the back of a sheet. */
  readonly turned: Turned;
}

/** Begins the file, once (PWG 5102.4, 4.1). */
export const SYNC_WORD: Uint8Array = Buffer.from('RaS2', 'latin1');

const HEADER_BYTES = 1796;
const POINTS_A_MM = 72 / 25.4;
const SRGB = 19;
const SGRAY = 18;

/** The header of a page (PWG 5102.4, table 1); numbers are big-endian, all that is not set stays 0. */
export function pwgHeader({
  width,
  height,
  dpi,
  color,
  media,
  sides,
  pages,
  turned,
}: RasterPage): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const number = (at: number, ...values: readonly number[]): void => {
    values.forEach((value, index) => {
      bytes.writeInt32BE(value, at + 4 * index);
    });
  };
  const channels = color ? 3 : 1;
  bytes.write('PwgRaster', 0, 'latin1');
  number(272, sides === 'one-sided' ? 0 : 1); // Duplex
  number(276, dpi, dpi); // HWResolution
  number(352, ...[media.size.width, media.size.height].map((side) => Math.round(side * POINTS_A_MM))); // PageSize
  number(368, sides === 'two-sided-short-edge' ? 1 : 0); // Tumble
  number(372, width, height);
  number(384, 8, 8 * channels, width * channels); // BitsPerColor, BitsPerPixel, BytesPerLine
  number(400, color ? SRGB : SGRAY); // ColorSpace
  number(420, channels); // NumColors
  number(452, pages, turned.across ? -1 : 1, turned.along ? -1 : 1); // TotalPageCount, transforms
  number(464, 0, 0, width, height); // ImageBox
  number(480, 0xff_ff_ff); // AlternatePrimary
  bytes.write(media.name.slice(0, 63), 1732, 'latin1'); // PageSizeName
  return bytes;
}
