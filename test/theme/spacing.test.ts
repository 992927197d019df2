import { expect, it } from 'vitest';
import { respace } from '../../src/theme/index.ts';
import { shippedTheme } from '../tools/shipped-content.ts';

const { tokens } = shippedTheme('standard');

it.each([
  ['tighter', -1],
  ['looser', 1],
  ['tightest', -1],
  ['loosest', 1],
] as const)('makes lines and distances %s, and leaves the type as it is', (spacing, sign) => {
  const respaced = respace(tokens, spacing);
  expect(respaced.type).toEqual(tokens.type);
  expect(Math.sign(respaced.leading.body - tokens.leading.body)).toBe(sign);
  expect(respaced.space[0]).toBe(0);
  for (let step = 1; step < 9; step++) {
    expect(Math.sign((respaced.space[step] ?? 0) - (tokens.space[step] ?? 0))).toBe(sign);
  }
});
