import { describe, expect, it } from 'vitest';
import { COLOR_PAIRS, pairContrasts } from '../../src/theme/index.ts';
import { tokensOf } from '../pdf/render.ts';

const tooFaint = (theme: ReturnType<typeof tokensOf>): string[] =>
  pairContrasts(theme)
    .filter(({ colour, grey, least }) => colour < least || grey < least)
    .map(({ over, ground }) => `${over} on ${ground}`);

describe.each(['standard', 'warm'])('the theme %s', (name) => {
  it.each(pairContrasts(tokensOf(name)))('sets $over on $ground for $use', ({ colour, grey, least }) => {
    expect(colour).toBeGreaterThanOrEqual(least);
    expect(grey).toBeGreaterThanOrEqual(least);
  });
});

it('finds what is too faint', () => {
  const theme = tokensOf('standard');
  expect(tooFaint(theme)).toEqual([]);
  expect(tooFaint({ ...theme, color: { ...theme.color, muted: '#9AA7B0' } })).toEqual([
    'muted on paper',
    'muted on tint',
    'muted on tint2',
  ]);
});

it('lists each pair once', () => {
  const names = COLOR_PAIRS.map(({ over, ground }) => `${over} on ${ground}`);
  expect(new Set(names).size).toBe(names.length);
});
