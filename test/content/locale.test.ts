import { describe, expect, it } from 'vitest';
import { readLocale } from '../../src/content/index.ts';
import { STRING_KEYS } from '../../src/model/index.ts';
import { english, fileText, localeFrom, showPlace } from './read.ts';

const ENGLISH = fileText('content/locales/en.yaml');
const lineOf = (text: string): number => ENGLISH.slice(0, ENGLISH.indexOf(text)).split('\n').length;
const codes = (text: string, lang = 'en') =>
  readLocale({ text, file: 'content/locales/en.yaml', lang }).problems.map(
    ({ code, place }) => `${code} ${showPlace(place)}`,
  );

describe('readLocale', () => {
  it('reads every string', () => {
    const { strings, direction, wordsPerMinute, fonts } = english();
    expect(Object.keys(strings).toSorted()).toEqual([...STRING_KEYS].toSorted());
    expect({ direction, wordsPerMinute, fonts }).toEqual({
      direction: 'ltr',
      wordsPerMinute: 238,
      fonts: [['atkinson-hyperlegible-next'], ['source-sans-3']],
    });
  });

  it('reads a language from right to left', () => {
    expect(localeFrom('test/fixtures/locales/ar.yaml', 'ar')).toMatchObject({
      direction: 'rtl',
      fonts: [['noto-sans-arabic', 'source-sans-3']],
    });
  });

  it.each([
    ['a string that is missing', '  note: Note\n', '', `schema/missing ${lineOf('  mail_subject:')}:3`],
    [
      'a mark that is missing',
      'Page {page} of {pages}',
      'Page {page}',
      `locale/placeholder ${lineOf('  page_of')}:12`,
    ],
    [
      'a mark that nothing fills',
      '\n  note: Note',
      '\n  note: Note {x}',
      `locale/placeholder ${lineOf('  note')}:14`,
    ],
    ['a direction that is none', 'direction: ltr', 'direction: up', `schema/value ${lineOf('direction')}:12`],
  ])('refuses %s', (_, before, after, expected) => {
    expect(ENGLISH).toContain(before);
    expect(codes(ENGLISH.replace(before, after))).toEqual([expected]);
  });

  it('refuses a language code that is not written by the rules', () => {
    expect(codes(ENGLISH, 'EN')).toEqual(['name/language 1:1']);
  });
});
