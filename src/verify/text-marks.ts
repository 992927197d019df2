import type { Canvas, Run, ShownGlyph } from './graphics/canvas.ts';
import { logicalOrder } from './graphics/logical-order.ts';
import type { Box } from './graphics/matrix.ts';
import type { TextMark } from './marks.ts';
import { overprinted } from './overprint.ts';
import { inkBoxBetween, inkBoxOfRun, judge, type Seen } from './visibility.ts';

/** What a page shows as text, in the order of its content, each stretch seen alike. */
export function readTexts(canvas: Canvas, shown: Box, page: number): readonly TextMark[] {
  const runs = logicalOrder(canvas.runs);
  const seen = new Map(runs.map((run) => [run, judge(run, canvas.paints, shown)]));
  const collisions = overprinted(runs, (run, index) => seen.get(run)?.[index]?.visible === true);
  return runs.flatMap((run) => {
    const glyphs = seen.get(run) ?? [];
    const hit = collisions.get(run);
    return textMarks(run, hit ? glyphs.map((glyph, i) => (hit.has(i) ? OVERPRINTED : glyph)) : glyphs, page);
  });
}

const OVERPRINTED: Seen = { visible: { because: 'other text is printed on it' }, contrast: null };

/** Cuts a run where visibility changes; a space goes with what stands before it. */
function textMarks(run: Run, seen: readonly Seen[], page: number): readonly TextMark[] {
  const marks: TextMark[] = [];
  const isBlank = (index: number): boolean => run.glyphs[index]?.glyph.blank ?? false;
  const reason = (index: number): string | null => {
    const visible = seen[index]?.visible ?? true;
    return visible === true ? null : visible.because;
  };
  for (let from = 0; from < run.glyphs.length; ) {
    let first = from;
    while (first + 1 < run.glyphs.length && isBlank(first)) first++;
    let to = first + 1;
    while (to < run.glyphs.length && (isBlank(to) || reason(to) === reason(first))) to++;
    marks.push(textMark(run, seen, { from, to, first }, page));
    from = to;
  }
  return marks;
}

/** Drawn as a hyphen at the end of a line, heard by nobody. */
const SOFT_HYPHEN = '\u00ad';

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The first glyph that shows ink. */
  readonly first: number;
}

function textMark(run: Run, seen: readonly Seen[], { from, to, first }: Stretch, page: number): TextMark {
  let text = '';
  let spaced = ''; // of `text`, what stands before the last gap
  let taken = 0;
  let contrast: number | null = null;
  const blank: string[] = [];
  let silent = 0;
  for (let i = from; i < to; i++) {
    const shown = run.glyphs[i];
    if (!shown) continue;
    const { glyph } = shown;
    if (i > from && isGap(run, run.glyphs[i - 1], shown)) {
      spaced += `${text.slice(taken)} `;
      taken = text.length;
    }
    text += glyph.text ?? '\ufffd';
    const ratio = seen[i]?.contrast ?? null;
    if (ratio !== null && (contrast === null || ratio < contrast)) contrast = ratio;
    if (glyph.blank) {
      if (glyph.outline?.type === 'drawn' && glyph.text !== SOFT_HYPHEN) silent++;
      continue;
    }
    if (glyph.outline && glyph.outline.type !== 'drawn') blank.push(glyph.text ?? '\ufffd');
  }
  const isWhole = from === 0 && to === run.glyphs.length;
  const box = isWhole ? inkBoxOfRun(run) : inkBoxBetween(run, from, to);
  return {
    type: 'text',
    page,
    mcid: run.marking.mcid,
    stream: run.marking.stream,
    artifact: run.marking.artifact,
    text,
    spaced: taken === 0 ? text : spaced + text.slice(taken),
    actualText: run.marking.actualText,
    sequence: run.marking.sequence,
    box: box ?? emptyBox(run, from),
    advance: advanceOf(run, from, to),
    size: run.size,
    angle: angleOf(run),
    color: run.color,
    contrast,
    renderingMode: run.renderingMode,
    fontName: run.font.name,
    embedded: run.font.embedded,
    visible: seen[first]?.visible ?? true,
    blank,
    silent,
  };
}

/** To a tenth of a degree; never 360. */
function angleOf({ linear: [a, b] }: Run): number {
  const degrees = Math.round((Math.atan2(b, a) * 1800) / Math.PI) / 10;
  return degrees < 0 ? degrees + 360 : degrees + 0;
}

/** Share of the font size that the eye takes for a space. */
const WORD_GAP = 0.15;

/** Whether two neighbours stand apart like two words, without a space between them. */
function isGap(run: Run, before: ShownGlyph | undefined, after: ShownGlyph): boolean {
  if (!before || before.glyph.blank || after.glyph.blank) return false;
  const leftwards = isLeftwards(before, after);
  const first = leftwards ? after : before;
  const second = leftwards ? before : after;
  const width = first.glyph.width;
  const [right, down] = run.linear;
  const forward =
    (second.x - first.x) * right + (second.y - first.y) * down > width * (right * right + down * down);
  if (!forward) return false;
  const gap = Math.hypot(second.x - first.x - right * width, second.y - first.y - down * width);
  return gap > WORD_GAP * run.size;
}

/** Right-to-left text stands in reading order here. */
const isLeftwards = (before: ShownGlyph, after: ShownGlyph): boolean =>
  before.glyph.direction === 'rtl' && after.x < before.x;

function advanceOf(run: Run, from: number, to: number): Box {
  const [a, b] = run.linear;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let index = from; index < to; index++) {
    const shown = run.glyphs[index];
    if (!shown) continue;
    const { x, y, glyph } = shown;
    const endX = x + a * glyph.width;
    const endY = y + b * glyph.width;
    left = Math.min(left, x, endX);
    right = Math.max(right, x, endX);
    top = Math.min(top, y, endY);
    bottom = Math.max(bottom, y, endY);
  }
  return { left, top, right, bottom };
}

/** Text without ink has a place, but no size. */
function emptyBox(run: Run, index: number): Box {
  const { x = 0, y = 0 } = run.glyphs[index] ?? {};
  return { left: x, right: x, top: y, bottom: y };
}
