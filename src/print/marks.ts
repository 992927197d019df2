import { mm } from '../theme/index.ts';
import type { Box, PdfPage } from '../verify/index.ts';
import type { Surround } from './impose-sheets.ts';
import type { Imposition, Mark, Side } from './imposition.ts';
import { inkOn } from './ink.ts';
import { grown, overlap } from './matrix.ts';
import { numbers } from './operators.ts';

/** On office paper: where a tick begins and ends, from the edge. Printers leave up to 6.7 mm white. */
const TICK = { from: mm(5), to: mm(9) } as const;
/** For the press: how far marks stay away from the bleed, and how long they are, points. */
const AWAY = 3;
const LENGTH = 18;
/** Name among the resources of a colour that prints on every plate, so that plates can be laid on one another. */
export const ALL_INKS = 'AllInks';

/** Points. */
const THIN = 0.25;
/** Room that a tick needs around it on office paper, points. */
const CLEAR = 2;

interface Around {
  readonly plan: Imposition;
  readonly surround: Surround;
  readonly pages: readonly PdfPage[];
  readonly isFront: boolean;
}

/** A stroke from one point to another, from the top left corner of the trimmed sheet. */
interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly dashed: boolean;
}

/**
 * Crop, fold and cut marks. For the press all of them, outside the trim. On office paper small ticks in the margin:
 * for cuts, and for folds on the side that is folded inwards; none where the page has ink.
 */
export function drawMarks(side: Side, around: Around): string {
  const strokes = strokesOf(side, around);
  if (strokes.length === 0) return '';
  const { height } = around.plan.size;
  const ink = around.surround.outside > 0 ? `/${ALL_INKS} CS 1 SCN` : '0.5 G';
  const lines = strokes.map(({ from: [x0, y0], to: [x1, y1], dashed }) => {
    const line = `${numbers(x0, height - y0)} m ${numbers(x1, height - y1)} l S`;
    return dashed ? `[2] 0 d ${line} [] 0 d` : line;
  });
  return `q ${numbers(THIN)} w ${ink}\n${lines.join('\n')}\nQ`;
}

/** Where the strokes of a side lie. */
function strokesOf(side: Side, { plan, surround, pages, isFront }: Around): readonly Stroke[] {
  const { width, height } = plan.size;
  const trim: Box = { left: 0, top: 0, right: width, bottom: height };
  if (surround.outside > 0) {
    const near = surround.bleed + AWAY;
    const across = (mark: Mark): Stroke[] => strokesAcross(mark, trim, -near, -near - LENGTH);
    const corners: readonly Mark[] = [
      { kind: 'cut', axis: 'vertical', at: 0 },
      { kind: 'cut', axis: 'vertical', at: width },
      { kind: 'cut', axis: 'horizontal', at: 0 },
      { kind: 'cut', axis: 'horizontal', at: height },
    ];
    return [...corners, ...side.marks].flatMap(across);
  }
  const taken = inkOn(side, pages);
  return side.marks
    .filter(({ kind }) => kind === 'cut' || !isFront)
    .flatMap((mark) => strokesAcross(mark, trim, TICK.from, TICK.to))
    .filter((stroke) => !taken.some((box) => overlap(grown(boxOf(stroke), CLEAR), box)));
}

/** The two ends of a line across the sheet; distances from its edges, inwards. */
function strokesAcross({ kind, axis, at }: Mark, trim: Box, from: number, to: number): Stroke[] {
  const dashed = kind === 'fold' && from < 0;
  if (axis === 'vertical') {
    return [
      { from: [at, trim.top + from], to: [at, trim.top + to], dashed },
      { from: [at, trim.bottom - from], to: [at, trim.bottom - to], dashed },
    ];
  }
  return [
    { from: [trim.left + from, at], to: [trim.left + to, at], dashed },
    { from: [trim.right - from, at], to: [trim.right - to, at], dashed },
  ];
}

function boxOf({ from: [x0, y0], to: [x1, y1] }: Stroke): Box {
  return { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
}
