import { expect, it } from 'vitest';
import { inch, mm } from '../../src/theme/index.ts';

it('counts 72 points to the inch', () => {
  expect(inch(1)).toBe(72);
  expect(inch(8.5)).toBe(612);
});

it('counts 25.4 millimetres to the inch', () => {
  expect(mm(25.4)).toBeCloseTo(72, 10);
  expect(mm(210)).toBeCloseTo(595.2756, 4);
});
