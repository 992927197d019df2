import { expect, it } from 'vitest';
import { lanes } from '../../src/workers/index.ts';
import { mostThreads } from '../../src/workers/lanes.ts';

const LIMITS = { timeout: 60, memory: 1024 };

it.each([
  [1, 8, 16_384, 1],
  [4, 8, 16_384, 1],
  [5, 8, 16_384, 2],
  [100, 8, 65_536, 8],
  [100, 8, 8_192, 4],
  [100, 8, 1_000, 1],
  [100, 1, 65_536, 1],
])('%i handouts on %i cores with %i MB go in %i lanes', (handouts, cores, memory, expected) => {
  expect(lanes(handouts, LIMITS, { cores, memory })).toBe(expected);
});

it.each([
  [2, 8_192, 2],
  [2, 2_048, 1],
  [8, 8_192, 4],
  [4, 500, 1],
])(
  '%i cores with %i MB get %i threads at most, however much there is to build',
  (cores, memory, expected) => {
    expect(mostThreads(LIMITS, { cores, memory })).toBe(expected);
  },
);
