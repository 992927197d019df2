import type { Fit } from '../../editions/index.ts';
import type { PanelPart, Tokens } from '../../model/index.ts';
import type { Shaping } from '../../shaping/index.ts';
import type { LaidOutPage } from '../../tagged-pdf/index.ts';
import { type Drawn, type DrawRequest, layOut } from '../draw.ts';
import type { Piece } from './spread.ts';

/** Heights of what a leaflet holds, points. */
export interface Measured {
  readonly cover: number;
  readonly flap: number;
  readonly inside: readonly Piece[];
  readonly back: number;
}

/** Lays out every part alone, on a page without an end. What is wrong with the layout comes back drawn. */
export async function measurePanels(
  request: DrawRequest,
  fit: Fit,
  shaping: Shaping,
): Promise<Measured | Drawn> {
  const { flap, inside } = fit.parts(request.localised);
  const alone = (parts: readonly PanelPart[]) => ({ parts, spare: 0 });
  const panels = { flap: alone(flap), inside: inside.map((part) => alone([part])), measuring: true };
  const laidOut = await layOut({ ...request, panels }, shaping);
  if (laidOut.isFaulty) return laidOut.draw();
  const heights = laidOut.pages.map(heightOfContent);
  const gaps = fit.gaps(request.tokens);
  const { top, bottom } = request.tokens.margin;
  return {
    // a cover reaches to the edges, so its margins are in it
    cover: (heights[0] ?? 0) - top - bottom,
    flap: heights[1] ?? 0,
    inside: inside.map((part, index) => pieceOf(part, heights[index + 2] ?? 0, gaps)),
    back: heights.at(-1) ?? 0,
  };
}

/** The panel's own box is the tallest on its page. */
const heightOfContent = ({ boxes }: LaidOutPage): number => Math.max(0, ...boxes.map(({ height }) => height));

function pieceOf(part: PanelPart, height: number, gaps: ReturnType<Fit['gaps']>): Piece {
  const begins = part.type === 'blocks' || part.type === 'question' ? part.begins : true;
  return { height, begins, gap: begins || part.type === 'question' ? gaps.section : gaps.block };
}

/** Points between the margins of a panel. */
export const roomOf = ({ height }: { readonly height: number }, { margin }: Tokens): number =>
  height - margin.top - margin.bottom;
