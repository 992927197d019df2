import type { Sides } from '../abilities.ts';
import { packLines } from './pack-lines.ts';
import { linesOf, type Pixels, upright } from './pixels.ts';
import { pwgHeader, type RasterPage, SYNC_WORD } from './pwg-header.ts';
import { type SheetBack, turnedFor } from './sheet-back.ts';

interface RasterFile extends Pick<RasterPage, 'dpi' | 'media' | 'pages'> {
  readonly sides: Sides;
  readonly back: SheetBack;
}

/** A file of PWG Raster, in chunks: one page is in memory at a time. */
export async function* pwgRaster(
  pictures: AsyncIterable<Pixels>,
  { back, ...file }: RasterFile,
): AsyncGenerator<Uint8Array> {
  yield SYNC_WORD;
  let page = 0;
  for await (const picture of pictures) {
    const { width, height, channels, data } = upright(picture);
    const turned = turnedFor(page, file.sides, back);
    yield pwgHeader({ ...file, width, height, color: channels === 3, turned });
    yield* packLines(linesOf({ width, height, channels, data }, turned), channels);
    page++;
  }
}
