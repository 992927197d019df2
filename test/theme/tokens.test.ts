import { expect, it } from 'vitest';
import type { Clinic } from '../../src/model/index.ts';
import { themeFor } from '../../src/theme/index.ts';
import { shippedTheme } from '../tools/shipped-content.ts';

const theme = shippedTheme('standard');
const clinic: Clinic = {
  slug: 'a',
  file: 'a.yaml',
  name: 'A',
  sample: false,
  logoPlace: { file: 'a.yaml', line: 1, column: 1 },
  address: [],
  hours: [],
  colors: { brand: '#123456' },
  colorPlaces: {},
};

it('puts the clinic’s colours over the theme’s, and nothing else', () => {
  const tokens = themeFor(theme, clinic);
  expect(tokens.color).toEqual({ ...theme.tokens.color, brand: '#123456' });
  expect({ ...tokens, color: null }).toEqual({ ...theme.tokens, color: null });
});

it('is the theme as it stands without a clinic', () => {
  expect(themeFor(theme, null)).toBe(theme.tokens);
});
