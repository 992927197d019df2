import { expect, it } from 'vitest';
import { savesTooLittle, willEnd } from '../../src/rendering/last-page.ts';
import type { LaidOutPage } from '../../src/tagged-pdf/index.ts';

/** A page whose one text takes this share of it. */
const filled = (share: number): LaidOutPage => ({
  width: 600,
  height: 800,
  boxes: [
    {
      ...{ left: 0, top: 0, width: 600, height: 800 * share, structure: 'P', origin: null, fragment: 0 },
      ...{ artifact: false, text: { value: 'Text.', smallest: 12, largest: 12 } },
    },
  ],
});

it.each([
  // boxes are larger than their ink: a page of 0.25 ink may have boxes of 0.24 to 0.28
  [5, 0.1, 'thin'],
  [5, 0.23, 'thin'],
  [5, 0.245, null],
  [5, 0.27, null],
  [5, 0.3, 'half-empty'],
  [5, 0.5, 'half-empty'],
  // closer lines on one page save no half page
  [2, 0.4, null],
  [5, 0.9, null],
  [1, 0.1, null],
] as const)('%i pages whose last is filled to %d end %s', (pages, share, ending) => {
  expect(willEnd([...Array.from({ length: pages - 1 }, () => filled(1)), filled(share)])).toBe(ending);
});

it.each([
  // the mildest save 0.1 of a page: the closest leave 0.4 of one, 0.2, or none
  [0.6, 0.5, true],
  [0.4, 0.3, true],
  [0.3, 0.2, false],
  [0.55, 0.3, false],
])('a last page of %d that becomes one of %d is not worth closer lines: %s', (wished, milder, expected) => {
  const pages = (share: number) => [filled(1), filled(share)];
  expect(savesTooLittle(pages(wished), pages(milder))).toBe(expected);
  expect(savesTooLittle(pages(wished), [filled(1)])).toBe(false);
});
