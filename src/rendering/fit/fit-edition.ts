import { EDITIONS, type EditionText, type Fit, type FitWish, type Optional } from '../../editions/index.ts';
import type { Panels, Problem, Tokens } from '../../model/index.ts';
import type { Shaping } from '../../shaping/index.ts';
import type { Drawn, DrawRequest } from '../draw.ts';
import { type Measured, measurePanels, roomOf } from './measure-panels.ts';
import { heightOf, type Spread, spread } from './spread.ts';
import { type Tried, tooMuch } from './too-much.ts';

/** A text that fits its panels, and how. */
export interface Fitted {
  readonly type: 'fitted';
  readonly text: EditionText;
  readonly tokens: Tokens;
  readonly panels: Panels;
  /** What there was no room for. */
  readonly leftOut: readonly Optional[];
}

export type Fitting =
  | Fitted
  | { readonly type: 'too-much'; readonly problems: readonly Problem[] }
  /** Laid out with faults. */
  | { readonly type: 'faulty'; readonly drawn: Drawn; readonly text: EditionText };

/** How many steps smaller type may get, so that no panel begins in the middle of a section. */
const FOR_WHOLE_SECTIONS = 2;

interface Trial {
  readonly size: number;
  readonly leftOut: readonly Optional[];
}

/**
 * Tries type sizes from the largest down until every panel holds what belongs on it. With `drop`, each size is tried
 * with more and more left out of what may be, before the next smaller one.
 */
export async function fitEdition(
  request: DrawRequest,
  { name, whole }: FitWish,
  fit: Fit,
  shaping: Shaping,
): Promise<Fitting> {
  const room = roomOf(EDITIONS[request.edition].pages[request.paper], request.tokens);
  const optional = name === 'drop' ? fit.optional(whole) : [];
  const trials = fit.sizes.flatMap((size) =>
    Array.from({ length: optional.length + 1 }, (_, count) => ({ size, leftOut: optional.slice(0, count) })),
  );
  const attempt = async ({ size, leftOut }: Trial) => {
    const text = fit.text(whole, leftOut);
    const tokens = fit.tokens(request.tokens, size);
    const measured = await measurePanels({ ...request, ...text, tokens }, fit, shaping);
    return { size, leftOut, text, tokens, measured };
  };
  let last: Tried | null = null;
  for (const trial of trials) {
    const tried = await attempt(trial);
    if ('bytes' in tried.measured) return { type: 'faulty', drawn: tried.measured, text: tried.text };
    const { measured } = tried;
    last = { ...tried, measured };
    const spreading = spreadOver(measured, fit, room);
    if (!spreading) continue;
    let best = { tried: { ...tried, measured }, spreading };
    const from = fit.sizes.indexOf(trial.size) + 1;
    for (const size of fit.sizes.slice(from, from + FOR_WHOLE_SECTIONS)) {
      if (best.spreading.torn === 0) break;
      const smaller = await attempt({ ...trial, size });
      const heights = smaller.measured;
      if ('bytes' in heights) break;
      const other = spreadOver(heights, fit, room);
      if (other && other.torn < best.spreading.torn)
        best = { tried: { ...smaller, measured: heights }, spreading: other };
    }
    const { text, tokens, leftOut } = best.tried;
    const panels = panelsOf(best.spreading, best.tried.measured, fit, text, room);
    return { type: 'fitted', text, tokens, leftOut, panels };
  }
  if (!last) throw new Error('An edition has no type size to try.');
  return { type: 'too-much', problems: tooMuch(last, { request, fit, room, name, whole }) };
}

function spreadOver({ cover, flap, back, inside }: Measured, fit: Fit, room: number): Spread | null {
  return Math.max(cover, flap, back) > room ? null : spread(inside, fit.panels, room);
}

function panelsOf(
  { starts }: Spread,
  measured: Measured,
  fit: Fit,
  { localised }: EditionText,
  room: number,
): Panels {
  const { flap, inside } = fit.parts(localised);
  const panels = starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1];
    return { parts: inside.slice(start, end), spare: room - heightOf(measured.inside.slice(start, end)) };
  });
  return { flap: { parts: flap, spare: room - measured.flap }, inside: panels, measuring: false };
}
