import { describe, expect, it } from 'vitest';
import { type NumberStyle, numberStyle, numbersIn } from '../../../src/check/parity/numbers.ts';
import { shippedLocale } from '../../tools/shipped-content.ts';
import { SPANISH } from '../samples/translations.ts';

const ENGLISH = numberStyle('en', shippedLocale('en'));
const ES = numberStyle('es', SPANISH);
const of = (lang: string): NumberStyle => numberStyle(lang, null);

/** Value and unit of each number. */
const read = (text: string, style: NumberStyle): readonly string[] =>
  numbersIn(text, style).map(({ value, unit }) => `${value} ${unit ?? '–'}`);

describe('numbers of a text', () => {
  it.each([
    ['English', 'Take 1,500.5 mg or 2 tablets in 3 days.', ENGLISH, ['1500.5 mg', '2 tablet', '3 day']],
    ['English without a separator', '4000 IU', ENGLISH, ['4000 IU']],
    ['a list of numbers', 'pages 1,2,3', ENGLISH, ['1 –', '2 –', '3 –']],
    ['Spanish', 'Tome 1.500,5 mg o 2 tabletas, 4000 UI.', ES, ['1500.5 mg', '2 tablet', '4000 IU']],
    ['Spanish with an English separator, which is another number', '1,500 mg', ES, ['1.5 mg']],
    ['French', '10\u202f000 mg et 2,5 µg', of('fr'), ['10000 mg', '2.5 mcg']],
    ['French with a plain space', '10 000 mg', of('fr'), ['10000 mg']],
    ['Arabic', '١٬٥٠٠٫٥ ملغ و٢ أقراص', of('ar'), ['1500.5 mg', '2 –']],
    ['Arabic with Latin digits', '1,500.5 mg', of('ar-EG'), ['1500.5 mg']],
    ['Hindi', '१,००,००० mg', of('hi'), ['100000 mg']],
    ['Chinese, which sets no spaces', '每次5毫克，2天', of('zh-Hans'), ['5 mg', '2 –']],
    ['fractions', '½ tablet, 1½ tablets, 1/4 tablet', ENGLISH, ['0.5 tablet', '1.5 tablet', '0.25 tablet']],
    ['a unit that only starts a word', '2 glasses, 3 mgs', ENGLISH, ['2 –', '3 –']],
    ['a percentage', '20% and 20 %', ENGLISH, ['20 percent', '20 percent']],
    ['numbers in names', 'vitamin B12', ENGLISH, ['12 –']],
    ['a range', '2-3 mg', ENGLISH, ['2 –', '3 mg']],
  ])('are read in %s', (_, text, style, expected) => {
    expect(read(text, style)).toEqual(expected);
  });

  it('know what an evening hour is on a clock of 24', () => {
    expect(
      numbersIn('At 8 p.m. or 8:30 pm, at 9 a.m.', ENGLISH).map(({ value, also }) => [value, also]),
    ).toEqual([
      [8, 20],
      [8, 20],
      [30, undefined],
      [9, undefined],
    ]);
  });
});
