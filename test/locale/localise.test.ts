import { describe, expect, it } from 'vitest';
import { bodyText, readHandout } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import { fill, type Localised } from '../../src/model/index.ts';
import { shippedLocale } from '../tools/shipped-content.ts';

function localised(yaml: string): Localised {
  const read = readHandout({ text: yaml, file: 'a/en.yaml', slug: 'a', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return localise(read.value, shippedLocale('en'), null, bodyText(read.value), { nutrition: null });
}

describe('localise', () => {
  it('prints a source with its full stops, and says where one is missing', () => {
    const { references } = localised(
      [
        'title: T',
        'introduction: See [1], [2] and [3].',
        'references:',
        '  - title: "Vitamin D: what is known?"',
        '    publisher: NIH',
        '    date: 2024-12',
        '    url: https://example.org/d',
        '  - title:',
        '  - url: https://example.org/e',
      ].join('\n'),
    );
    expect(references.map(({ label, text, url, missing }) => [label, text, url, missing])).toEqual([
      ['1.', 'Vitamin D: what is known? NIH. 2024-12.', 'https://example.org/d', false],
      ['2.', 'Source not given.', undefined, true],
      ['3.', '', 'https://example.org/e', false],
    ]);
  });

  it('says on every page that nobody has reviewed it', () => {
    expect(localised('title: T\nreview:\n  version: 2.1.0\n').footer).toBe(
      'Version 2.1.0 · Not reviewed by a clinician',
    );
    expect(localised('title: T\n').footer).toBe('Not reviewed by a clinician');
  });

  it('rounds the reading time to whole minutes, one at least', () => {
    const words = (count: number): string => `title: T\nintroduction: ${'word '.repeat(count)}`;
    expect(localised(words(5)).readingMinutes).toBe(1);
    expect(localised(words(238 * 4)).readingMinutes).toBe(4);
  });
});

describe('fill', () => {
  it('fills every mark, and leaves a mark that nobody fills to be seen', () => {
    expect(fill('Page {page} of {pages}', { page: 2, pages: 7 })).toBe('Page 2 of 7');
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
