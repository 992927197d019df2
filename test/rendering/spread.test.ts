import { describe, expect, it } from 'vitest';
import { pour, spread } from '../../src/rendering/fit/spread.ts';

/** Pieces of these heights, 10 points apart; `+` before one that goes on with what the last began. */
const pieces = (...heights: (number | `+${number}`)[]) =>
  heights.map((height) => ({
    height: Number(height),
    gap: 10,
    begins: typeof height === 'number',
  }));

describe('pieces over panels', () => {
  it('are spread so that no panel is crammed beside an empty one', () => {
    expect(spread(pieces(50, 50, 50, 50, 50, 50), 3, 200)?.starts).toEqual([0, 2, 4, 6]);
    // filled one after the other, the last panel would hold one of five
    expect(spread(pieces(40, 40, 40, 40, 90), 3, 200)?.starts).toEqual([0, 2, 4, 5]);
  });

  it('begin a panel with something of its own where that leaves no great gap', () => {
    expect(spread(pieces(90, '+60', 80, 80), 3, 200)).toMatchObject({ starts: [0, 2, 3, 4], torn: 0 });
    expect(spread(pieces(150, '+150', '+150'), 3, 200)).toMatchObject({ starts: [0, 1, 2, 3], torn: 2 });
  });

  it('fill a panel to its last point and no further', () => {
    expect(spread(pieces(95, 95), 1, 200)?.starts).toEqual([0, 2]);
    expect(spread(pieces(95, 96), 1, 200)).toBeNull();
    expect(spread(pieces(201), 3, 200)).toBeNull();
  });

  it('may be fewer than the panels, or none', () => {
    expect(spread(pieces(50), 3, 200)?.starts).toHaveLength(4);
    expect(spread([], 3, 200)?.starts).toEqual([0, 0, 0, 0]);
  });

  it('are all there, each once and in order, whatever their heights', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const heights = Array.from(
        { length: (seed % 9) + 1 },
        (_, index) => ((seed * 37 + index * 53) % 140) + 5,
      );
      const found = spread(pieces(...heights), 3, 400);
      if (!found) continue;
      expect(found.starts[0]).toBe(0);
      expect(found.starts.at(-1)).toBe(heights.length);
      expect(found.starts).toEqual(found.starts.toSorted((a, b) => a - b));
    }
  });
});

describe('pieces that do not fit', () => {
  it('are told, with how many panels they would take', () => {
    expect(pour(pieces(150, 150, 150, 150), 3, 200)).toEqual({ needed: 4, over: [3] });
    expect(pour(pieces(150, 150, 150), 3, 200)).toEqual({ needed: 3, over: [] });
    expect(pour(pieces(700), 3, 200)).toEqual({ needed: 4, over: [0] });
  });
});
