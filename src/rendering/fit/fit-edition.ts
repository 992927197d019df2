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

/** One size and what was left out: laid out, measured, and spread over the panels where it fits. */
interface Attempt extends Tried {
  readonly tokens: Tokens;
  readonly leftOut: readonly Optional[];
  readonly spreading: Spread | null;
}

/** Laid out with faults: it does not fit, and a smaller size may. */
interface Failed {
  readonly drawn: Drawn;
  readonly text: EditionText;
  readonly spreading: null;
}

/**
 * The largest type in which every panel holds what belongs on it. With `drop`, what is optional gives way before the
 * type does, and no more of it than that size asks for.
 */
export async function fitEdition(
  request: DrawRequest,
  { name, whole }: FitWish,
  fit: Fit,
  shaping: Shaping,
): Promise<Fitting> {
  const room = roomOf(EDITIONS[request.edition].pages[request.paper], request.tokens);
  const optional = name === 'drop' ? fit.optional(whole) : [];
  const attempt = async (at: number, count: number): Promise<Attempt | Failed> => {
    const size = fit.sizes[at] ?? 0;
    const leftOut = optional.slice(0, count);
    const text = fit.text(whole, leftOut);
    const tokens = fit.tokens(request.tokens, size);
    const measured = await measurePanels({ ...request, ...text, tokens }, fit, shaping);
    if ('bytes' in measured) return { drawn: measured, text, spreading: null };
    return { size, text, tokens, leftOut, measured, spreading: spreadOver(measured, fit, room) };
  };
  const { at, tried } = await largest(fit.sizes.length, (size) => attempt(size, optional.length));
  if ('drawn' in tried) return { type: 'faulty', ...tried };
  let best = tried;
  for (
    let count = 0;
    best.spreading && best.leftOut.length === optional.length && count < optional.length;
    count++
  ) {
    const fuller = await attempt(at, count);
    if (fuller.spreading) best = fuller;
  }
  if (!best.spreading)
    return { type: 'too-much', problems: tooMuch(best, { request, fit, room, name, whole }) };
  let torn = best.spreading.torn;
  for (let step = 1; step <= FOR_WHOLE_SECTIONS && torn > 0 && at + step < fit.sizes.length; step++) {
    const smaller = await attempt(at + step, best.leftOut.length);
    if (!smaller.spreading || smaller.spreading.torn >= torn) continue;
    best = smaller;
    torn = smaller.spreading.torn;
  }
  const { text, tokens, leftOut } = best;
  return { type: 'fitted', text, tokens, leftOut, panels: panelsOf(best, fit, room) };
}

/** The first of so many sizes at which it fits, found by halving; the last of all where it does not fit at any. */
async function largest(
  count: number,
  attempt: (at: number) => Promise<Attempt | Failed>,
): Promise<{ readonly at: number; readonly tried: Attempt | Failed }> {
  let tried = await attempt(0);
  if (tried.spreading || count === 1) return { at: 0, tried };
  let [fails, fits] = [0, count - 1];
  tried = await attempt(fits);
  while (tried.spreading && fits - fails > 1) {
    const middle = Math.floor((fails + fits) / 2);
    const between = await attempt(middle);
    if (between.spreading) [fits, tried] = [middle, between];
    else fails = middle;
  }
  return { at: fits, tried };
}

function spreadOver({ cover, flap, back, inside }: Measured, fit: Fit, room: number): Spread | null {
  return Math.max(cover, flap, back) > room ? null : spread(inside, fit.panels, room);
}

function panelsOf({ spreading, measured, text }: Attempt, fit: Fit, room: number): Panels {
  const { flap, inside } = fit.parts(text.localised);
  const starts = spreading?.starts ?? [];
  const panels = starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1];
    return { parts: inside.slice(start, end), spare: room - heightOf(measured.inside.slice(start, end)) };
  });
  return { flap: { parts: flap, spare: room - measured.flap }, inside: panels, measuring: false };
}
