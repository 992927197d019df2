import type { Glyph } from './fonts/font.ts';
import type { Run, ShownGlyph } from './graphics/canvas.ts';
import { type Box, intersect, overlaps } from './graphics/matrix.ts';
import { inkBox, inkBoxOfRun } from './visibility.ts';

/** Share of the smaller glyph's ink box that another glyph may lie on: kerned and slanted letters touch. */
const TOUCHING = 0.35;
/** The same letter, so near in shares of the font size, is a bolder one, not another. */
const BOLDER = 0.12;
/** So far up or down, in shares of the font size, a raised or lowered letter is on the line of its neighbour. */
const RAISED = 0.5;

interface Inked {
  readonly run: Run;
  readonly index: number;
  readonly shown: ShownGlyph;
  readonly box: Box;
}

/** Which glyphs of a run can be seen, were there no other text. */
export type Showing = (run: Run, index: number) => boolean;

/**
 * Glyphs that lie on glyphs of another run, so that neither can be read: what happens when a block is taller than its
 * frame. Maps each run to the indexes of its glyphs.
 */
export function overprinted(runs: readonly Run[], showing: Showing): ReadonlyMap<Run, ReadonlySet<number>> {
  const found = new Map<Run, Set<number>>();
  const note = ({ run, index }: Inked): void => {
    const indexes = found.get(run) ?? new Set();
    found.set(run, indexes.add(index));
  };
  const boxes = runs.map(inkBoxOfRun);
  const inked = new Map<Run, readonly Inked[]>();
  const inkOf = (run: Run): readonly Inked[] => {
    const ink = inked.get(run) ?? inkOfRun(run, showing);
    inked.set(run, ink);
    return ink;
  };
  runs.forEach((run, i) => {
    const box = boxes[i];
    if (!box) return;
    for (let j = i + 1; j < runs.length; j++) {
      const [other, otherBox] = [runs[j], boxes[j]];
      if (!other || !otherBox || !overlaps(box, otherBox)) continue;
      for (const ours of inkOf(run)) {
        if (!overlaps(ours.box, otherBox)) continue;
        for (const theirs of inkOf(other)) {
          if (!overlaps(ours.box, theirs.box) || !collide(ours, theirs)) continue;
          note(ours);
          note(theirs);
        }
      }
    }
  });
  return found;
}

function inkOfRun(run: Run, showing: Showing): readonly Inked[] {
  const inked: Inked[] = [];
  run.glyphs.forEach((shown, index) => {
    if (shown.glyph.blank || isAccent(shown.glyph) || !showing(run, index)) return;
    inked.push({ run, index, shown, box: inkBox(run, shown) });
  });
  return inked;
}

const accents = new WeakMap<Glyph, boolean>();

/** A glyph of a font is one object, however often it is shown. */
function isAccent(glyph: Glyph): boolean {
  let accent = accents.get(glyph);
  if (accent === undefined) {
    accent = /^\p{M}+$/u.test(glyph.text ?? '');
    accents.set(glyph, accent);
  }
  return accent;
}

function collide(a: Inked, b: Inked): boolean {
  if (standBeside(a, b)) return false;
  const common = area(intersect(a.box, b.box));
  if (common <= TOUCHING * Math.min(area(a.box), area(b.box))) return false;
  const apart = Math.hypot(a.shown.x - b.shown.x, a.shown.y - b.shown.y);
  return !(a.shown.glyph.text === b.shown.glyph.text && apart < BOLDER * a.run.size);
}

/** On one line, each in the room of its own: ink may lean far over a neighbour, as that of “⁄” between two digits does. */
function standBeside(a: Inked, b: Inked): boolean {
  const [ours, theirs] = [roomOf(a), roomOf(b)];
  const [least, most] = [Math.min(ours.width, theirs.width), Math.max(ours.end, theirs.end)];
  if (least <= 0 || Math.abs(a.shown.y - b.shown.y) > RAISED * Math.max(a.run.size, b.run.size)) return false;
  const common = ours.width + theirs.width - (most - Math.min(ours.start, theirs.start));
  return common <= BOLDER * least;
}

/** From where a glyph stands to where the next of its run would; only of upright text, else without a width. */
function roomOf({ run, shown }: Inked): {
  readonly start: number;
  readonly end: number;
  readonly width: number;
} {
  const [a, b] = run.linear;
  const width = b === 0 ? a * shown.glyph.width : 0;
  return { start: shown.x, end: shown.x + width, width };
}

function area(box: Box): number {
  return Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
}
