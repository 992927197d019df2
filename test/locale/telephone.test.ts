import { expect, it } from 'vitest';
import { telephoneAddress } from '../../src/locale/telephone.ts';

it.each([
  ['555-0142', 'tel:5550142'],
  ['911', 'tel:911'],
  ['(555) 010-2000', 'tel:5550102000'],
  ['1-800-555-0100', 'tel:18005550100'],
  ['+44 20 7946 0000', 'tel:+442079460000'],
  ['+44 (0)20 7946 0000', 'tel:+442079460000'],
  ['555-0100 or 555-0200', null],
  ['555-0100 / 555-0200', null],
  ['555-0100 555-0200', null],
  ['555-0100, 555-0200', null],
  ['555-0100 ext. 12', null],
  ['1-800-BACKPAIN', null],
  ['٩١١', null],
  ['0', null],
])('%s dials %s', (printed, address) => {
  expect(telephoneAddress(printed)).toBe(address);
});
