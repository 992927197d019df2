import { describe, expect, it } from 'vitest';
import { barPaths } from '../../src/drawing/index.ts';

const MEASURE = { percent: 39, mark: 20, width: 100, height: 20 };
/** How far a path reaches from left to right. */
const reach = (path: string): readonly [number, number] => {
  const xs = [...path.matchAll(/[MLH](-?[\d.]+)/g)].map((match) => Number(match[1]));
  return [Math.min(...xs), Math.max(...xs)];
};

describe('a bar of a chart', () => {
  it('is as long as its share, with the line at the mark', () => {
    const paths = barPaths(MEASURE, false);
    expect(reach(paths.track)).toEqual([0, 100]);
    expect(reach(paths.bar)).toEqual([0, 39]);
    expect(reach(paths.line)).toEqual([20, 20]);
  });

  it('starts at the right where lines start there', () => {
    const paths = barPaths(MEASURE, true);
    expect(reach(paths.bar)).toEqual([61, 100]);
    expect(reach(paths.line)).toEqual([80, 80]);
  });

  it('never leaves its track, and ends in a point where there is more than it can show', () => {
    const paths = barPaths({ ...MEASURE, percent: 740 }, false);
    expect(reach(paths.bar)).toEqual([0, 100]);
    expect(paths.bar).not.toBe(barPaths({ ...MEASURE, percent: 100 }, false).bar);
  });

  it('has stripes within it, also where it is narrower than the space between two', () => {
    const [from, to] = reach(barPaths(MEASURE, false).stripes);
    expect(from).toBe(0);
    expect(to).toBeLessThan(39);
    expect(reach(barPaths({ ...MEASURE, percent: 2 }, false).stripes)).toEqual([0, 0]);
  });
});
