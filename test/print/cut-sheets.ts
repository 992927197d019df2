import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPages, type PagePicture } from '../tools/page-pictures.ts';

/** A word on a side: where it begins, from the top left corner in points, and whether it stands upright. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly upright: boolean;
}

/** One side as two readers that are not ours have it: its words from pdf.js, its pixels from pdfium, one a point. */
export interface CutSide {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly picture: PagePicture;
}

export async function cut(bytes: Uint8Array): Promise<readonly CutSide[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'plainleaf-sheets-')), 'sheets.pdf');
  writeFileSync(path, bytes);
  const pictures = await drawPages(path, 1);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sides: CutSide[] = [];
  for (const [index, picture] of pictures.entries()) {
    const page = await document.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items.flatMap((item): Word[] => {
      if (!('str' in item) || !item.str.trim()) return [];
      const [a, b, , d, x, y] = item.transform as number[];
      const upright = (a ?? 0) > 0 && (d ?? 0) > 0 && Math.abs(b ?? 0) < 1e-6;
      return [{ text: item.str.trim(), x: x ?? 0, y: height - (y ?? 0), upright }];
    });
    sides.push({ width, height, words, picture });
  }
  await document.destroy();
  return sides;
}

/** Words that begin between two distances from the left edge, points. */
export const wordsBetween = ({ words }: CutSide, from: number, to: number): readonly Word[] =>
  words.filter(({ x }) => x >= from && x < to);

/** Red, green and blue of a point of a side, 0 to 255. */
export function pixelAt({ picture }: CutSide, x: number, y: number): readonly [number, number, number] {
  const at = 4 * (Math.floor(y) * picture.width + Math.floor(x));
  const { pixels } = picture;
  return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
}

/** Points of a side that are not white and for which `where` holds. */
export function inkWhere(
  side: CutSide,
  where: (x: number, y: number) => boolean,
): readonly (readonly [x: number, y: number])[] {
  const found: [number, number][] = [];
  for (let y = 0; y < side.picture.height; y++)
    for (let x = 0; x < side.picture.width; x++)
      if (where(x + 0.5, y + 0.5) && pixelAt(side, x, y).some((level) => level < 240)) found.push([x, y]);
  return found;
}
