import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/editions/index.ts';
import type { Tokens } from '../../src/model/index.ts';
import { fitting, scale } from '../../src/theme/index.ts';
import { shippedTheme } from '../tools/shipped-content.ts';

const standard = shippedTheme('standard').tokens;
const times = (tokens: Tokens, factor: number): Tokens => ({
  ...tokens,
  type: Object.fromEntries(
    Object.entries(tokens.type).map(([name, size]) => [name, size * factor]),
  ) as unknown as Tokens['type'],
});

describe.each(['large-print', 'poster'] as const)('the scale of %s', (edition) => {
  const { body, table, small } = EDITIONS[edition].leastSizes;

  it.each([
    ['the standard theme', standard],
    ['one with small type', times(standard, 0.7)],
    ['one with large type', times(standard, 1.4)],
  ])('reaches the least sizes with %s', (_, theme) => {
    const { type } = scale(theme, edition);
    expect(Math.min(type.body, type.lead)).toBeGreaterThanOrEqual(body);
    expect(type.table).toBeGreaterThanOrEqual(table);
    expect(Math.min(type.small, type.eyebrow)).toBeGreaterThanOrEqual(small);
    expect(type.h1).toBeGreaterThan(type.h2);
    expect(type.h2).toBeGreaterThan(type.body);
    expect(type.h3).toBeGreaterThan(type.body);
  });

  it('grows with the theme and leaves its colours', () => {
    const larger = scale(times(standard, 1.4), edition);
    const usual = scale(standard, edition);
    expect(larger.type.body).toBeCloseTo(1.4 * usual.type.body, 0);
    expect(larger.color).toEqual(standard.color);
  });
});

it('tokens for a full page begin with the closest lines, and never have smaller type', () => {
  const choices = fitting(standard);
  expect(choices.length).toBeGreaterThan(8);
  choices.reduce((before, after) => {
    expect(after.type.body).toBeGreaterThanOrEqual(before.type.body);
    expect(after.type.body * after.leading.body).toBeGreaterThan(before.type.body * before.leading.body);
    return after;
  });
  expect(choices[0].type).toEqual(standard.type);
});
