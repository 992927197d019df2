import type { Paint, Run, ShownGlyph } from './graphics/canvas.ts';
import { blend, type Color, contrast, WHITE } from './graphics/color.ts';
import { type Box, holds, overlaps } from './graphics/matrix.ts';
import { covers, coversBox } from './graphics/path.ts';
import type { Clip } from './graphics/state.ts';
import type { Visibility } from './marks.ts';

/** Below these nobody sees anything: opacity, contrast ratio, points. */
const LEAST_ALPHA = 0.1;
const LEAST_CONTRAST = 1.5;
const LEAST_SIZE = 2;
/** Opacity from which a paint hides what is under it. */
const HIDING_ALPHA = 0.5;
/** Ink may reach this far over a clip's or page's edge, points: antialiasing and rounding. */
const SLACK = 0.5;
/** Where a glyph is looked at: three by three points of its ink, as shares of width and height. */
const SAMPLES = [1 / 6, 1 / 2, 5 / 6] as const;
/** So many of the nine hidden, and the glyph cannot be read. A thin line through the middle hides three. */
const TOO_MANY_COVERED = 4;
/** A row or a column cut off. */
const TOO_MANY_CLIPPED = 3;

const DARKENING = new Set(['Multiply', 'Darken', 'ColorBurn']);
const PLAIN = new Set(['Normal', 'Compatible', ...DARKENING]);

export interface Seen {
  readonly visible: Visibility;
  readonly contrast: number | null;
}

/** The ink of a glyph on the page. */
export function inkBox(run: Run, shown: ShownGlyph): Box {
  const { left, right, bottom, top } = shown.glyph.ink;
  const [a, b, c, d] = run.linear;
  const { x, y } = shown;
  return {
    left: x + Math.min(a * left, a * right) + Math.min(c * bottom, c * top),
    right: x + Math.max(a * left, a * right) + Math.max(c * bottom, c * top),
    top: y + Math.min(b * left, b * right) + Math.min(d * bottom, d * top),
    bottom: y + Math.max(b * left, b * right) + Math.max(d * bottom, d * top),
  };
}

const boxes = new WeakMap<Run, Box | null>();

/** Round the ink of all glyphs of a run; null when none shows any. Asked several times of each run. */
export function inkBoxOfRun(run: Run): Box | null {
  let box = boxes.get(run);
  if (box === undefined) {
    box = inkBoxBetween(run, 0, run.glyphs.length);
    boxes.set(run, box);
  }
  return box;
}

/** Round the ink of some glyphs of a run, `to` not included; null when none shows any. */
export function inkBoxBetween(run: Run, from: number, to: number): Box | null {
  const [a, b, c, d] = run.linear;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  let shows = false;
  for (let index = from; index < to; index++) {
    const shown = run.glyphs[index];
    if (!shown || shown.glyph.blank) continue;
    shows = true;
    const { glyph, x, y } = shown;
    const { ink } = glyph;
    left = Math.min(left, x + Math.min(a * ink.left, a * ink.right) + Math.min(c * ink.bottom, c * ink.top));
    right = Math.max(
      right,
      x + Math.max(a * ink.left, a * ink.right) + Math.max(c * ink.bottom, c * ink.top),
    );
    top = Math.min(top, y + Math.min(b * ink.left, b * ink.right) + Math.min(d * ink.bottom, d * ink.top));
    bottom = Math.max(
      bottom,
      y + Math.max(b * ink.left, b * ink.right) + Math.max(d * ink.bottom, d * ink.top),
    );
  }
  return shows ? { left, top, right, bottom } : null;
}

/** At how many of the nine points of a glyph's ink something holds. */
function countPoints(
  run: Run,
  { glyph, x, y }: ShownGlyph,
  holdsAt: (x: number, y: number) => boolean,
): number {
  const { left, right, bottom, top } = glyph.ink;
  const [a, b, c, d] = run.linear;
  let count = 0;
  for (const v of SAMPLES) {
    for (const u of SAMPLES) {
      const [gx, gy] = [left + (right - left) * u, bottom + (top - bottom) * v];
      if (holdsAt(x + a * gx + c * gy, y + b * gx + d * gy)) count++;
    }
  }
  return count;
}

/**
 * Tells of each glyph of a run whether a person can see it on the page, and against what contrast.
 * `paints` are all of the page's, in painting order.
 */
export function judge(run: Run, paints: readonly Paint[], page: Box): readonly Seen[] {
  const reason = reasonOfRun(run);
  if (reason) return alike(run, unseen(reason));
  const whole = inkBoxOfRun(run);
  if (!whole) return alike(run, BLANK);

  const near = paints.filter((paint) => !paint.marking.hidden && overlaps(paint.box, whole));
  const above = near.filter((paint) => paint.order > run.order && hides(paint, run));
  const below = near.filter((paint) => paint.order < run.order).reverse();
  const onPage = holds(page, whole, SLACK);
  const { clip } = run;
  const unclipped = holds(clip.box, whole, SLACK) && clip.shapes.every((shape) => coversBox(shape, whole));
  const ground = groundUnder(below, whole);
  const onGround = ground === null ? null : against(run, ground);
  if (onPage && unclipped && above.length === 0 && onGround) return alike(run, onGround);

  return run.glyphs.map((shown) => {
    if (shown.glyph.blank) return BLANK;
    if (!onPage && countPoints(run, shown, (x, y) => !inside(page, x, y)) >= TOO_MANY_CLIPPED)
      return unseen('it lies outside the page');
    if (!unclipped && countPoints(run, shown, (x, y) => !admits(clip, x, y)) >= TOO_MANY_CLIPPED)
      return unseen('it is cut off at the edge of its frame');
    if (above.length > 0) {
      const covered = countPoints(run, shown, (x, y) => above.some((paint) => paintsAt(paint, x, y)));
      if (covered >= TOO_MANY_COVERED) return unseen('something is painted over it');
    }
    if (onGround) return onGround;
    const ink = inkBox(run, shown);
    return against(run, colorAt(below, (ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2));
  });
}

const alike = (run: Run, seen: Seen): readonly Seen[] => new Array<Seen>(run.glyphs.length).fill(seen);

const BLANK: Seen = { visible: true, contrast: null };

/** How text is seen on a ground of one colour. */
function against(run: Run, ground: Color | 'unknown'): Seen {
  if (ground === 'unknown') return BLANK;
  const ratio = contrast(blend(run.color, run.alpha, ground), ground);
  if (ratio !== null && ratio < LEAST_CONTRAST)
    return { visible: { because: 'it has the same colour as what is behind it' }, contrast: ratio };
  return { visible: true, contrast: ratio };
}

const unseen = (because: string): Seen => ({ visible: { because }, contrast: null });

function reasonOfRun(run: Run): string | null {
  if (run.marking.hidden) return 'it is on a hidden layer';
  if (run.renderingMode === 3 || run.renderingMode === 7) return 'it is set in invisible mode';
  if (run.alpha < LEAST_ALPHA) return 'it is transparent';
  if (run.masked) return 'it lies under a mask';
  if (!PLAIN.has(run.blendMode)) return `it is mixed into its background (${run.blendMode})`;
  const width = Math.hypot(run.linear[0], run.linear[1]) * 1000;
  if (run.size < LEAST_SIZE || width < LEAST_SIZE) return 'it is too small to see';
  return null;
}

function hides(paint: Paint, run: Run): boolean {
  if (paint.alpha < HIDING_ALPHA || DARKENING.has(paint.blendMode)) return false;
  // an underline in the text's own colour joins a letter such as “_”, it does not hide it
  const thin = paint.shape.box.bottom - paint.shape.box.top <= run.size / 8;
  const ratio = contrast(paint.color, run.color);
  return !(thin && ratio !== null && ratio < 1.2);
}

function paintsAt(paint: Paint, x: number, y: number): boolean {
  return (
    covers(paint.shape, x, y) &&
    inside(paint.clip.box, x, y) &&
    paint.clip.shapes.every((s) => covers(s, x, y))
  );
}

/** The clip, its box with a little slack. */
function admits(clip: Clip, x: number, y: number): boolean {
  return inside(clip.box, x, y) && clip.shapes.every((shape) => covers(shape, x, y));
}

function inside(box: Box, x: number, y: number): boolean {
  return x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;
}

/** The colour behind a whole run when it is one colour, else null. `below` goes from the topmost down. */
function groundUnder(below: readonly Paint[], whole: Box): Color | 'unknown' | null {
  const top = below[0];
  if (!top) return WHITE;
  const solid = top.alpha >= 1 && holds(top.clip.box, whole) && coversBox(top.shape, whole);
  return solid && top.clip.shapes.every((shape) => coversBox(shape, whole)) ? (top.color ?? 'unknown') : null;
}

function colorAt(below: readonly Paint[], x: number, y: number): Color | 'unknown' {
  const layers: Paint[] = [];
  for (const paint of below) {
    if (!paintsAt(paint, x, y)) continue;
    layers.push(paint);
    if (paint.alpha >= 1) break;
  }
  const color = layers.reduceRight<Color>((ground, paint) => blend(paint.color, paint.alpha, ground), WHITE);
  return color ?? 'unknown';
}
