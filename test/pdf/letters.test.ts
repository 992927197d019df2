import { expect, it } from 'vitest';
import { lettersOf, stretchesOf } from '../../src/pdf/letters.ts';

it('counts a Chinese sign as two letters', () => {
  expect(lettersOf('Zinc')).toBe(4);
  expect(lettersOf('维生素 D')).toBe(8);
});

it('parts a text where a line may end', () => {
  expect(stretchesOf('plant-based milk')).toEqual([6, 5, 4]);
  expect(stretchesOf('吃鱼 twice')).toEqual([2, 2, 5]);
  expect(stretchesOf('')).toEqual([]);
});
