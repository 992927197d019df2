import { describe, expect, it } from 'vitest';
import { COLOR_PAIRS, contrastRatio, darkColors } from '../../src/theme/index.ts';
import { tokensOf } from '../pdf/render.ts';

/** Deep, vivid, dull and nearly black brands, with any accent. */
const BRANDS = [
  '#0B4F6C',
  '#7A2A36',
  '#5B1E8C',
  '#006400',
  '#B00020',
  '#0000C0',
  '#333333',
  '#111111',
  '#6B5500',
];

describe.each(['standard', 'warm'])('the theme “%s” on a dark screen', (theme) => {
  it.each(BRANDS)('is read as easily as on paper, with a brand of %s', (brand) => {
    const { color } = tokensOf(theme);
    const dark = darkColors({ ...color, brand, accent: color.accent });
    // the bands of title, table heads and emergencies keep the colours of the light theme
    const pairs = COLOR_PAIRS.filter(({ ground }) => ground !== 'brand' && ground !== 'accent');
    expect(pairs.length).toBeGreaterThan(10);
    for (const { over, ground, least } of pairs)
      expect(contrastRatio(dark[over], dark[ground]), `${over} on ${ground}`).toBeGreaterThanOrEqual(least);
    expect(contrastRatio(dark.paper, '#000000')).toBeLessThan(1.3);
  });
});
