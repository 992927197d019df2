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

/**
 * Leafs through a booklet: the numbers of its pages in the order in which they are met, 0 for a blank. A page says its
 * number in words such as “Page 3” or “Page 3 of 12”.
 */
export function leafThrough(sides: readonly CutSide[]): readonly number[] {
  const half = (side: CutSide | undefined, which: 'left' | 'right'): number => {
    if (!side) return 0;
    const [from, to] = which === 'left' ? [0, side.width / 2] : [side.width / 2, side.width];
    const texts = wordsBetween(side, from, to).map(({ text }) => /^Page (\d+)(?: of \d+)?$/.exec(text)?.[1]);
    return Number(texts.find((number) => number !== undefined) ?? 0);
  };
  const sheets = sides.length / 2;
  const pages: number[] = [];
  // the right halves from the outermost sheet to the innermost, then the left halves on the way out
  for (let sheet = 0; sheet < sheets; sheet++)
    pages.push(half(sides[2 * sheet], 'right'), half(sides[2 * sheet + 1], 'left'));
  for (let sheet = sheets - 1; sheet >= 0; sheet--)
    pages.push(half(sides[2 * sheet + 1], 'right'), half(sides[2 * sheet], 'left'));
  return pages;
}
