import { expect, it } from 'vitest';
import { fitPicture } from '../../src/pdf/picture.tsx';

const room = { width: 450, height: 200 };

it.each([
  ['a wide one to the width', { width: 3000, height: 1000 }, { width: 450, height: 150 }],
  ['a tall one to the height', { width: 1000, height: 2000 }, { width: 100, height: 200 }],
  ['a small one to 96 pixels an inch, no larger', { width: 96, height: 48 }, { width: 72, height: 36 }],
  ['one of few pixels to 150 an inch', { width: 600, height: 300 }, { width: 288, height: 144 }],
  ['one of fewer so that it can be made out', { width: 150, height: 75 }, { width: 108, height: 54 }],
  [
    'a drawing by its measure, not by its pixels',
    { width: 300, height: 150, size: { width: 96, height: 48 } },
    { width: 72, height: 36 },
  ],
])('a picture fits its room: %s', (_, image, size) => {
  const fitted = fitPicture(image, room);
  expect(fitted.width).toBeCloseTo(size.width, 9);
  expect(fitted.height).toBeCloseTo(size.height, 9);
});
