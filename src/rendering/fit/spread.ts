/** A part of a text that stands on one panel, in the order in which it is read. */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Points to the piece before it, where that stands on the same panel. */
  readonly gap: number;
  /** False for one that goes on with what the piece before it began. */
  readonly begins: boolean;
}

export interface Spread {
  /** Index of the first piece of each panel, and the number of pieces behind the last. */
  readonly starts: readonly number[];
  /** Panels that begin in the middle of something. */
  readonly torn: number;
}

/** What a panel costs that begins in the middle of something, beside the squares of what panels leave empty. */
const TORN = 0.2;

/**
 * Pieces over a number of panels, in order, so that the panels are as evenly filled as can be and begin with something
 * of its own. Null where they do not fit.
 * @param room height of a panel, points.
 */
export function spread(pieces: readonly Piece[], panels: number, room: number): Spread | null {
  let best: { readonly cost: number; readonly starts: readonly number[] } | null = null;
  const tryFrom = (start: number, left: number, cost: number, starts: readonly number[]): void => {
    if (left === 0) {
      if (start === pieces.length && (!best || cost < best.cost)) best = { cost, starts: [...starts, start] };
      return;
    }
    const isTorn = pieces[start]?.begins === false;
    for (let end = start; end <= pieces.length; end++) {
      const height = heightOf(pieces.slice(start, end));
      if (height > room) return;
      const empty = (room - height) / room;
      const next = cost + empty ** 2 + (isTorn ? TORN : 0);
      if (best && next >= best.cost) continue;
      tryFrom(end, left - 1, next, [...starts, start]);
    }
  };
  tryFrom(0, panels, 0, []);
  const found = best as { readonly starts: readonly number[] } | null;
  if (!found) return null;
  return { starts: found.starts, torn: found.starts.filter((at) => pieces[at]?.begins === false).length };
}

/** Points that pieces take, one under the other. */
export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height, gap }, index) => sum + height + (index > 0 ? gap : 0), 0);
}

/** Panels filled one after the other until none is left: how many it takes, and which pieces do not fit on the first ones. */
export function pour(
  pieces: readonly Piece[],
  panels: number,
  room: number,
): { readonly needed: number; readonly over: readonly number[] } {
  let panel = 1;
  let filled = 0;
  const over: number[] = [];
  pieces.forEach(({ height, gap }, index) => {
    const more = filled > 0 ? gap + height : height;
    if (filled > 0 && filled + more > room) {
      panel++;
      filled = height;
    } else filled += more;
    // one that is taller than a panel goes on over the next ones
    while (filled > room) {
      panel++;
      filled -= room;
    }
    if (panel > panels) over.push(index);
  });
  return { needed: panel, over };
}
