import { expect, it } from 'vitest';
import { lettersOf } from '../../src/pdf/letters.ts';

it('counts a Chinese sign as two letters', () => {
  expect(lettersOf('Zinc')).toBe(4);
  expect(lettersOf('维生素 D')).toBe(8);
});
