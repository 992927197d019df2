import { EDITIONS } from '../editions/index.ts';
import type { Tokens } from '../model/index.ts';
import type { Shaping } from '../shaping/index.ts';
import type { LaidOutPage } from '../tagged-pdf/index.ts';
import { fitting } from '../theme/index.ts';
import { type Drawn, type DrawRequest, layOut } from './draw.ts';

/** Points: the tallest page that a PDF may have. */
const ENDLESS = 14_400;

export type OnePage =
  | { readonly fits: true; readonly drawn: Drawn; readonly tokens: Tokens }
  /** Even in the smallest type that the edition allows: all of it as one page that is as tall as it takes. */
  | { readonly fits: false; readonly whole: LaidOutPage | null };

/** Draws an edition of one page as large as it fits. Few sizes are tried: each is a layout. */
export async function fitOnePage(request: DrawRequest, shaping: Shaping): Promise<OnePage> {
  const drawWith = async (tokens: Tokens): Promise<Extract<OnePage, { fits: true }> | null> => {
    const laidOut = await layOut({ ...request, tokens }, shaping);
    if (!laidOut.isFaulty && laidOut.pages.length !== 1) return null;
    return { fits: true, drawn: await laidOut.draw(), tokens };
  };
  const choices = fitting(request.tokens);
  let best = await drawWith(choices[0]);
  if (!best) return { fits: false, whole: await layOutWhole({ ...request, tokens: choices[0] }, shaping) };
  if (best.drawn.violations.length > 0) return best;
  let [fits, fails] = [0, choices.length];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    const tried = await drawWith(choices[middle] ?? choices[0]);
    // a word too long for its line, or the like, is a sign of type that is too large as well
    if (tried && tried.drawn.violations.length === 0) {
      best = tried;
      fits = middle;
    } else fails = middle;
  }
  return best;
}

async function layOutWhole(request: DrawRequest, shaping: Shaping): Promise<LaidOutPage | null> {
  const { [request.paper]: page } = EDITIONS[request.edition].pages;
  const endless = { ...page, height: ENDLESS, endless: true };
  const { isFaulty, pages } = await layOut({ ...request, page: endless }, shaping);
  return isFaulty ? null : (pages[0] ?? null);
}
