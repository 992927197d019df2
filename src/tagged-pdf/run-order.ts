import type { TextLine, TextRun } from './node.ts';

/** What drawing a run needs to know of the line around it. */
export interface RunPlace {
  readonly rightToLeft: boolean;
  readonly lastOfLine: boolean;
}

export interface OrderedLine {
  /** In the order to draw them. */
  readonly runs: readonly TextRun[];
  readonly places: ReadonlyMap<TextRun, RunPlace>;
}

/**
 * Puts the runs of a line from visual into logical order, the order in which they are read. Empty runs between them
 * carry the pen to each run's place, so nothing moves on paper, links and backgrounds included.
 */
export function orderRuns(line: TextLine, isSpace: (glyph: unknown) => boolean): OrderedLine {
  const runs = line.runs;
  const levels = runs.map((run) => run.attributes.bidiLevel ?? 0);
  const order = logicalOrder(levels);
  const last = order.findLast((index) => (runs[index]?.positions?.length ?? 0) > 0);
  const places = new Map<TextRun, RunPlace>(
    runs.map((run, index) => [run, { rightToLeft: isOdd(levels[index]), lastOfLine: index === last }]),
  );
  if (!levels.some((level) => level > 0)) return { runs, places };

  const lefts: number[] = [];
  let right = 0;
  for (const run of runs) {
    lefts.push(right);
    right += run.xAdvance ?? 0;
  }
  closeGapAtLineEnd(runs, levels, last, lefts, isSpace);

  const drawn: TextRun[] = [];
  let pen = 0;
  for (const index of order) {
    const run = runs[index];
    const left = lefts[index];
    if (run === undefined || left === undefined) continue;
    if (Math.abs(left - pen) > 1e-6) drawn.push(spacer(run, left - pen));
    drawn.push(run);
    pen = left + (run.xAdvance ?? 0);
  }
  return { runs: drawn, places };
}

/** Indices of the runs as they are read: undoes rule L2 of UAX #9, lowest level first. */
function logicalOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  const levelAt = (position: number): number => levels[order[position] ?? -1] ?? -1;
  for (let level = 1; level <= Math.max(...levels); level += 1) {
    for (let start = 0; start < order.length; start += 1) {
      if (levelAt(start) < level) continue;
      let end = start;
      while (levelAt(end + 1) >= level) end += 1;
      order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse());
      start = end;
    }
  }
  return order;
}

/**
 * Rule L1 of UAX #9: spaces at the end of a line belong to the paragraph's direction. textkit leaves them inside the
 * last run, where they open a gap between it and its neighbour.
 */
function closeGapAtLineEnd(
  runs: readonly TextRun[],
  levels: readonly number[],
  last: number | undefined,
  lefts: number[],
  isSpace: (glyph: unknown) => boolean,
): void {
  const isRightToLeft = runs[0]?.attributes.direction === 'rtl';
  if (last === undefined || isOdd(levels[last]) === isRightToLeft) return;
  if (runs.filter((run) => run.positions?.some((position) => position.xAdvance !== 0)).length < 2) return;
  const glyphs = runs[last]?.glyphs ?? [];
  const advances = (runs[last]?.positions ?? []).map((position) => position.xAdvance);
  // right to left, a run's glyphs stand in visual order: its end comes first
  const fromEnd = glyphs.map((glyph, index) => ({ glyph, advance: advances[index] ?? 0 }));
  if (!isOdd(levels[last])) fromEnd.reverse();
  const firstLetter = fromEnd.findIndex(({ glyph }) => !isSpace(glyph));
  const spaces = fromEnd.slice(0, firstLetter === -1 ? fromEnd.length : firstLetter);
  const gap = spaces.reduce((sum, { advance }) => sum + advance, 0);
  lefts[last] = (lefts[last] ?? 0) + (isRightToLeft ? gap : -gap);
}

function spacer(like: TextRun, width: number): TextRun {
  const attributes = { ...like.attributes, link: null, backgroundColor: null, attachment: null };
  return { ...like, glyphs: [], positions: [], xAdvance: width, attributes };
}

function isOdd(level: number | undefined): boolean {
  return (level ?? 0) % 2 === 1;
}
