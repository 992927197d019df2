import { expect, it } from 'vitest';
import { directionOf } from '../../../src/verify/text/text-direction.ts';

it.each([
  ['ب', 'rtl'],
  ['بّ', 'rtl'],
  ['؟', 'rtl'],
  ['a', 'ltr'],
  ['٣', 'ltr'],
  ['7', 'ltr'],
  ['½', 'neutral'],
  // separators in numbers, as in ١٫٥
  ['٫', 'ltr'],
  ['٬', 'ltr'],
  ['٪', 'neutral'],
  ['۞', 'neutral'],
  ['؛', 'rtl'],
  ['۔', 'rtl'],
  ['ﷲ', 'rtl'],
  // inside a number, as in ٣،٩
  ['،', 'neutral'],
  // on a digit, as in ٣ٌ٩
  ['ٌ', 'neutral'],
  ['٣ٌ', 'ltr'],
  ['\u0301', 'neutral'],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
