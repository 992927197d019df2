import { describe, expect, it } from 'vitest';
import { qrPath } from '../../src/drawing/index.ts';

const QUIET_ZONE = 4;

describe('the path of a code', () => {
  const { path, side } = qrPath('https://example.org/');

  it('keeps four modules free on each side', () => {
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) =>
      [x, y, width].map(Number),
    );
    expect(starts.length).toBeGreaterThan(50);
    expect(Math.min(...starts.map(([x = 0]) => x))).toBe(QUIET_ZONE);
    expect(Math.min(...starts.map(([, y = 0]) => y))).toBe(QUIET_ZONE);
    expect(Math.max(...starts.map(([x = 0, , width = 0]) => x + width))).toBe(side - QUIET_ZONE);
  });

  it('draws each run of a row as one rectangle', () => {
    // the top of the finder pattern at the start: seven dark modules
    expect(path.startsWith(`M${QUIET_ZONE} ${QUIET_ZONE}h7v1h-7z`)).toBe(true);
  });
});
