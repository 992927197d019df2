import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readingMinutes } from '../../src/locale/reading-time.ts';
import { REPOSITORY } from '../tools/shipped.ts';

/** Words of one text, as its reader would take one minute a word. */
const words = (text: string, lang = 'en'): number => readingMinutes(text, lang, 1);

it.each([
  ['A follow-up visit', 4],
  ['Don’t take more than 2,000 IU.', 6],
  ['15 mcg (600 IU) a day', 6],
  ['Take it\nwith food', 4],
])('counts the words of “%s”', (text, count) => {
  expect(words(text)).toBe(count);
});

it('finds the words of a script without spaces', () => {
  expect(words('维生素帮助身体吸收钙。', 'zh')).toBeGreaterThan(3);
  expect(words('维生素 D 和钙', 'zh')).toBeGreaterThan(2);
});

it('counts a whole article as Unicode does, within one word in two hundred', () => {
  const text = readFileSync(
    join(REPOSITORY, 'content/handouts/vitamins-bones-back-pain/en-simple.yaml'),
    'utf8',
  );
  const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  const all = segments.filter(({ isWordLike }) => isWordLike).length;
  expect(Math.abs(words(text) - all) / all).toBeLessThan(1 / 200);
});
