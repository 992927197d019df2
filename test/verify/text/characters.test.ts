import { describe, expect, it } from 'vitest';
import { inkOf, isBlank, kindOf, sameLetters } from '../../../src/verify/text/characters.ts';
import { directionOf } from '../../../src/verify/text/text-direction.ts';

describe('characters', () => {
  it.each([
    [' ', 'space'],
    ['\n', 'space'],
    ['\u00a0', 'letter'],
    ['\u202f', 'letter'],
    ['\u3000', 'letter'],
    ['\u00ad', 'widthless'],
    ['\u200b', 'widthless'],
    ['\u2066', 'widthless'],
    ['\u2069', 'widthless'],
    ['\ufeff', 'widthless'],
    ['\ufe0f', 'widthless'],
    ['-', 'letter'],
    ['µ', 'letter'],
    ['\u0301', 'letter'],
  ])('%j is a %s', (char, kind) => {
    expect(kindOf(char.charCodeAt(0))).toBe(kind);
  });

  it('show ink, or none', () => {
    expect(inkOf(' 5\u00a0m\u200bg\u3000')).toBe('5mg');
    expect([isBlank(' \u00a0\u2009\u00ad'), isBlank(' . ')]).toEqual([true, false]);
  });

  it('agree apart from how many spaces there are', () => {
    expect(sameLetters('5  mg\u00ad ', ' 5 mg')).toBe(true);
    expect(sameLetters('5mg', '5 mg')).toBe(false);
    expect(sameLetters('e\u0301', 'é')).toBe(false);
  });

  it('run their way', () => {
    expect(['د', 'A', '5', '٥', '漢', '. ', '-'].map(directionOf)).toEqual([
      'rtl',
      'ltr',
      'ltr',
      'ltr',
      'ltr',
      'neutral',
      'neutral',
    ]);
  });
});
