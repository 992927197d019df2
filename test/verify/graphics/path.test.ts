import { describe, expect, it } from 'vitest';
import { IDENTITY } from '../../../src/verify/graphics/matrix.ts';
import { covers, coversBox, Path } from '../../../src/verify/graphics/path.ts';

function circle(path: Path, radius: number): void {
  const k = 0.5523 * radius;
  path.moveTo(IDENTITY, radius, 0);
  path.curveTo(IDENTITY, radius, k, k, radius, 0, radius);
  path.curveTo(IDENTITY, -k, radius, -radius, k, -radius, 0);
  path.curveTo(IDENTITY, -radius, -k, -k, -radius, 0, -radius);
  path.curveTo(IDENTITY, k, -radius, radius, -k, radius, 0);
  path.close();
}

describe('areas of paths', () => {
  it('follow curves', () => {
    const path = new Path();
    circle(path, 100);
    const area = path.shape('nonzero');
    expect(area.isBox).toBe(false);
    for (let angle = 0; angle < 6.28; angle += 0.1) {
      expect(covers(area, 99 * Math.cos(angle), 99 * Math.sin(angle)), `in at ${angle}`).toBe(true);
      expect(covers(area, 101 * Math.cos(angle), 101 * Math.sin(angle)), `out at ${angle}`).toBe(false);
    }
  });

  it('have holes by the even-odd rule, not by the winding of two equal turns', () => {
    const path = new Path();
    path.rectangle(IDENTITY, 0, 0, 30, 30);
    path.rectangle(IDENTITY, 10, 10, 10, 10);
    expect(covers(path.shape('evenodd'), 15, 15)).toBe(false);
    expect(covers(path.shape('nonzero'), 15, 15)).toBe(true);
    expect(covers(path.shape('evenodd'), 5, 5)).toBe(true);
  });

  it('know a rectangle, also one with corners drawn as curves of no size', () => {
    const path = new Path();
    path.moveTo(IDENTITY, 0, 0);
    path.lineTo(IDENTITY, 9, 0);
    path.curveTo(IDENTITY, 9, 0, 9, 0, 9, 0);
    path.lineTo(IDENTITY, 9, 5);
    path.lineTo(IDENTITY, 0, 5);
    path.lineTo(IDENTITY, 0, 0);
    path.close();
    expect(path.shape('nonzero')).toMatchObject({
      isBox: true,
      box: { left: 0, top: 0, right: 9, bottom: 5 },
    });
  });

  it('know that a turned rectangle is none', () => {
    const path = new Path();
    path.rectangle([1, 1, -1, 1, 0, 0], 0, 0, 10, 10);
    expect(path.shape('nonzero').isBox).toBe(false);
    expect(covers(path.shape('nonzero'), 9, 1)).toBe(false);
    expect(covers(path.shape('nonzero'), 0, 10)).toBe(true);
  });

  it('hold a box only when no edge goes through it', () => {
    const round = new Path();
    circle(round, 100);
    const notched = new Path();
    for (const [x, y] of [
      [0, 0],
      [30, 0],
      [30, 30],
      [16, 30],
      [15, 2],
      [14, 30],
      [0, 30],
    ] as const)
      x === 0 && y === 0 ? notched.moveTo(IDENTITY, x, y) : notched.lineTo(IDENTITY, x, y);
    notched.close();
    const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
    expect(coversBox(round.shape('nonzero'), box(-60, -60, 60, 60))).toBe(true);
    expect(coversBox(round.shape('nonzero'), box(-80, -80, 80, 80))).toBe(false);
    expect(coversBox(notched.shape('nonzero'), box(5, 5, 25, 25))).toBe(false);
    expect(coversBox(notched.shape('nonzero'), box(2, 2, 12, 25))).toBe(true);
  });

  it('of strokes are as wide as the pen', () => {
    const path = new Path();
    path.moveTo(IDENTITY, 0, 0);
    path.lineTo(IDENTITY, 10, 0);
    const stroke = path.strokeShape(4);
    expect([covers(stroke, 5, 1.9), covers(stroke, 5, 2.1), covers(stroke, 11, 0)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
