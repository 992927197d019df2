import { EDITIONS, type PagedEdition } from '../editions/index.ts';
import type { Tokens } from '../model/index.ts';
import type { Shaping } from '../shaping/index.ts';
import { CLOSER, respace, SPACINGS } from '../theme/index.ts';
import { type DrawRequest, draw, layOut, type Pages } from './draw.ts';
import { fitOnePage } from './fit-one-page.ts';
import { type JudgedPdf, judge } from './judge.ts';
import { endsHalfEmpty, endsThin, fewerPages, savesTooLittle, spillsOver, willEnd } from './last-page.ts';
import { tooLong } from './too-long.ts';
import { renderWithin } from './within-pages.ts';

interface Spaced {
  readonly pdf: JudgedPdf;
  /** Those it was drawn with. */
  readonly tokens: Tokens;
}

/**
 * Template → layout → tagged PDF, and then the finished bytes read back and compared with the source: an edition whose
 * text takes as many pages as it takes, or as it may.
 */
export async function renderSpaced(request: DrawRequest, shaping: Shaping): Promise<Spaced> {
  const { tokens, prose, edition } = request;
  const { onePage, mostPages } = EDITIONS[edition] as PagedEdition;
  if (onePage) return renderOnePage(request, shaping);
  if (!mostPages) return renderFlowing(request, shaping);
  const limit = { edition, most: mostPages, prose };
  return renderWithin(tokens, limit, async (spaced) => {
    const drawing = { ...request, tokens: spaced };
    return judge(await draw(drawing, shaping), drawing);
  });
}

/**
 * Where the last page would be nearly empty, lines and distances give way: as little as it takes, closer or wider. What
 * shows already in the layout is not drawn. A booklet of one page too many would end in three blank ones: it gives way, too.
 */
async function renderFlowing(request: DrawRequest, shaping: Shaping): Promise<Spaced> {
  const { tokens, edition } = request;
  const signature = EDITIONS[edition].sheets?.signature;
  const wished = await layOut(request, shaping);
  const end = wished.isFaulty ? null : willEnd(wished.pages);
  const asWished = end === null ? judge(await wished.draw(), request) : null;
  if (asWished && asWished.faults.length > 0) return { pdf: asWished, tokens };
  const isThin = asWished ? endsThin(asWished.reading) : end === 'thin';
  const pageCount = wished.pages.length;
  const spills = spillsOver(pageCount, signature);
  if (asWished && !isThin && !spills && !endsHalfEmpty(asWished.reading)) return { pdf: asWished, tokens };

  // a page that is half full is worth saving, but never worth another page
  const saves = !isThin && !spills;
  const most = saves ? fewerPages(pageCount, signature) : Number.POSITIVE_INFINITY;
  const isWanted = ({ isFaulty, pages }: Pages): boolean =>
    !isFaulty && pages.length <= most && !spillsOver(pages.length, signature) && willEnd(pages) !== 'thin';
  for (const spacing of saves ? CLOSER : SPACINGS) {
    const spaced = { ...request, tokens: respace(tokens, spacing) };
    const pages = await layOut(spaced, shaping);
    if (isWanted(pages)) {
      const pdf = judge(await pages.draw(), request);
      if (pdf.faults.length === 0 && !endsThin(pdf.reading)) return { pdf, tokens: spaced.tokens };
    }
    if (saves && savesTooLittle(wished.pages, pages.pages)) break;
  }
  return { pdf: asWished ?? judge(await wished.draw(), request), tokens };
}

/** One page in the largest type that it has room for; a text that is too long for it is a fault. */
async function renderOnePage(request: DrawRequest, shaping: Shaping): Promise<Spaced> {
  const page = await fitOnePage(request, shaping);
  if (page.fits) return { pdf: judge(page.drawn, request), tokens: page.tokens };
  const { tokens } = request;
  const { bytes, reading } = await draw(request, shaping);
  return { pdf: { bytes, reading, faults: [tooLong(page.whole, request)] }, tokens };
}
