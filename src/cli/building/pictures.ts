import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MachineFailure, type WholeFile } from '../../files/index.ts';

/** A PDF and, from 1, the pictures of its pages: `handout-letter.pdf`, `handout-letter-1.png` … */
const pictureOf = (pdf: string, page: number): string => pdf.replace(/\.pdf$/, `-${page}.png`);

/** The pictures of a PDF's pages and where they belong, beside it. Throws MachineFailure where it cannot be drawn. */
export async function drawPictures({ path, bytes }: WholeFile): Promise<readonly WholeFile[]> {
  const { drawPages } = await import('../../page-pictures/index.ts');
  try {
    const pictures = await drawPages(bytes);
    return pictures.map((picture, index) => ({ path: pictureOf(path, index + 1), bytes: picture }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MachineFailure(
      `The pages of ${basename(path)} could not be drawn as pictures (${reason}).`,
      'Build without --png, or make room in memory and try again.',
    );
  }
}

/** Pictures of a PDF's pages that stand beside it, of this build or an earlier one, from page `from` on; by page. */
export async function standingPictures(pdf: string, from = 1): Promise<readonly string[]> {
  const start = basename(pdf).replace(/\.pdf$/, '-');
  const names = await readdir(dirname(pdf)).catch(() => []);
  const pages = names.flatMap((name) => {
    const number = name.startsWith(start)
      ? /^([1-9]\d*)\.png$/.exec(name.slice(start.length))?.[1]
      : undefined;
    return number !== undefined && Number(number) >= from ? [Number(number)] : [];
  });
  return pages.toSorted((a, b) => a - b).map((page) => pictureOf(join(dirname(pdf), basename(pdf)), page));
}

/** Takes away the pictures of pages that a PDF has no more. */
export async function removePicturesFrom(pdf: string, page: number): Promise<void> {
  for (const picture of await standingPictures(pdf, page)) {
    await rm(picture, { force: true }).catch(() => {
      throw new MachineFailure(
        `${basename(picture)} shows a page that is no more, and could not be removed.`,
        'Remove it, and check who may write in that folder.',
      );
    });
  }
}
