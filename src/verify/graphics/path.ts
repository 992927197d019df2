import { applyX, applyY, type Box, type Matrix } from './matrix.ts';

/** x, y, x, y … of one closed outline. */
export type Polygon = readonly number[];

/** An area of the page: outlines, the rule that says what is inside, and the box round them. */
export interface Shape {
  readonly polygons: readonly Polygon[];
  readonly rule: 'nonzero' | 'evenodd';
  readonly box: Box;
  /** True when the box itself is the area. */
  readonly isBox: boolean;
}

/** Pieces per Bézier curve: a quarter circle of 100 points radius is off by less than a quarter point. */
const PIECES = 8;

/** Points nearer than this, in page points, are one. */
const SAME = 1e-4;

/** Collects path operators, transformed and flattened (ISO 32000-1, 8.5.2). */
export class Path {
  #polygons: number[][] = [];
  #current: number[] | null = null;
  #x = 0;
  #y = 0;

  get isEmpty(): boolean {
    return this.#polygons.length === 0;
  }

  moveTo(m: Matrix, x: number, y: number): void {
    this.#current = [applyX(m, x, y), applyY(m, x, y)];
    this.#polygons.push(this.#current);
    this.#x = x;
    this.#y = y;
  }

  lineTo(m: Matrix, x: number, y: number): void {
    if (!this.#current) this.moveTo(m, this.#x, this.#y);
    this.#add(applyX(m, x, y), applyY(m, x, y));
    this.#x = x;
    this.#y = y;
  }

  curveTo(m: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y];
    if (x0 === x && y0 === y && x1 === x && y1 === y && x2 === x && y2 === y) return; // a corner without a radius
    for (let i = 1; i <= PIECES; i++) {
      const t = i / PIECES;
      const s = 1 - t;
      const [b0, b1, b2, b3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      this.lineTo(m, b0 * x0 + b1 * x1 + b2 * x2 + b3 * x, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y);
    }
  }

  /** `v`: the current point is the first control point. */
  curveFromCurrent(m: Matrix, x2: number, y2: number, x: number, y: number): void {
    this.curveTo(m, this.#x, this.#y, x2, y2, x, y);
  }

  rectangle(m: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(m, x, y);
    this.lineTo(m, x + width, y);
    this.lineTo(m, x + width, y + height);
    this.lineTo(m, x, y + height);
    this.close();
    this.#x = x;
    this.#y = y;
  }

  close(): void {
    const first = this.#current;
    if (!first) return;
    this.#add(first[0] ?? 0, first[1] ?? 0);
    this.#current = null;
  }

  /** Adds a point unless it repeats the one before it. */
  #add(x: number, y: number): void {
    const points = this.#current;
    if (!points) return;
    const [lastX = x - 1, lastY = y] = points.slice(-2);
    if (Math.abs(lastX - x) > SAME || Math.abs(lastY - y) > SAME) points.push(x, y);
  }

  shape(rule: Shape['rule']): Shape {
    return shapeOf(this.#polygons, rule);
  }

  /** The area a pen of this width covers: a strip along each line. */
  strokeShape(width: number): Shape {
    const strips: Polygon[] = [];
    for (const points of this.#polygons) {
      for (let i = 0; i + 3 < points.length; i += 2) {
        const strip = stripAlong(
          points[i] ?? 0,
          points[i + 1] ?? 0,
          points[i + 2] ?? 0,
          points[i + 3] ?? 0,
          width,
        );
        if (strip) strips.push(strip);
      }
    }
    return shapeOf(strips, 'nonzero');
  }
}

function stripAlong(x0: number, y0: number, x1: number, y1: number, width: number): Polygon | null {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return null;
  const dx = (-(y1 - y0) / length) * (width / 2);
  const dy = ((x1 - x0) / length) * (width / 2);
  return [x0 + dx, y0 + dy, x1 + dx, y1 + dy, x1 - dx, y1 - dy, x0 - dx, y0 - dy];
}

function shapeOf(polygons: readonly Polygon[], rule: Shape['rule']): Shape {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const points of polygons) {
    for (let i = 0; i + 1 < points.length; i += 2) {
      const x = points[i] ?? 0;
      const y = points[i + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  const only = polygons.length === 1 ? polygons[0] : undefined;
  return { polygons, rule, box: { left, top, right, bottom }, isBox: only !== undefined && isUpright(only) };
}

/** A rectangle whose sides lie along the axes: four corners, the first perhaps again at the end. */
function isUpright(points: Polygon): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = x0, y4 = y0] = points;
  if (points.length !== 8 && points.length !== 10) return false;
  if (!near(x4, x0) || !near(y4, y0)) return false;
  return (
    (near(x0, x1) && near(y1, y2) && near(x2, x3) && near(y3, y0)) ||
    (near(y0, y1) && near(x1, x2) && near(y2, y3) && near(x3, x0))
  );
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME;
}

/** Whether a point lies in the area. */
export function covers(shape: Shape, x: number, y: number): boolean {
  const { box } = shape;
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  if (shape.isBox) return true;
  let winding = 0;
  let crossings = 0;
  for (const points of shape.polygons) {
    const count = points.length;
    for (let i = 0, j = count - 2; i + 1 < count; j = i, i += 2) {
      const [ax = 0, ay = 0] = [points[j], points[j + 1]];
      const [bx = 0, by = 0] = [points[i], points[i + 1]];
      if (ay > y === by > y || x >= ax + ((y - ay) * (bx - ax)) / (by - ay)) continue;
      crossings++;
      winding += by > ay ? 1 : -1;
    }
  }
  return shape.rule === 'evenodd' ? crossings % 2 === 1 : winding !== 0;
}

/** Whether a whole box lies in the area; areas of several outlines are not looked into, and count as not. */
export function coversBox(shape: Shape, box: Box): boolean {
  const { left, top, right, bottom } = box;
  const outer = shape.box;
  if (left < outer.left || right > outer.right || top < outer.top || bottom > outer.bottom) return false;
  if (shape.isBox) return true;
  const [points] = shape.polygons;
  if (!points || shape.polygons.length > 1 || !covers(shape, left, top)) return false;
  for (let i = 0, j = points.length - 2; i + 1 < points.length; j = i, i += 2)
    if (crosses(points[j] ?? 0, points[j + 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0, box)) return false;
  return true;
}

/** Whether a line from one point to another touches a box (Liang and Barsky). */
function crosses(x0: number, y0: number, x1: number, y1: number, box: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [x0 - x1, x0 - box.left],
    [x1 - x0, box.right - x0],
    [y0 - y1, y0 - box.top],
    [y1 - y0, box.bottom - y0],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}
