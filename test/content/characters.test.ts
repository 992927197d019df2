import { describe, expect, it } from 'vitest';
import { readClinic, readLocale } from '../../src/content/index.ts';
import { codesOf, fileText, readSample, showPlace } from './read.ts';

const hex = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const isRefused = (text: string): boolean =>
  codesOf(`title: A\nsummary: ${JSON.stringify(text)}\n`).length > 0;

const DIRECTION = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e]
  .concat([0x2066, 0x2067, 0x2068, 0x2069])
  .map((code) => [hex(code), code] as const);
const INVISIBLE = [0x034f, 0x115f, 0x1160, 0x200b, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2800, 0x3164]
  .concat([0xfeff, 0xffa0, 0xe0001, 0xe0041, 0xe007f, 0xe0fff])
  .map((code) => [hex(code), code] as const);
const OTHERS = [0x00, 0x85, 0x2028, 0x2029, 0xfdd0, 0xfffe, 0x1fffe, 0x10ffff, 0xe000, 0xf8ff, 0xf0000]
  .concat([0x100000])
  .map((code) => [hex(code), code] as const);

describe('characters that would make a page say something else', () => {
  it.each([
    ['"\\u200f1 / 2 tablet"', '2:11', 'U+200F'],
    ['Take \u20675 – 10 mg', '2:15', 'U+2067'],
    ['Take 5 – 10 mg\u2069', '2:24', 'U+2069'],
  ])('a dose in another order: %j', (summary, at, code) => {
    const { ok, problems } = readSample(`title: A\nsummary: ${summary}\n`);
    expect(ok).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'text/control-character' });
    expect(showPlace(problems[0]?.place)).toBe(at);
    expect(problems[0]?.message).toContain(code);
  });

  it.each([...DIRECTION, ...INVISIBLE, ...OTHERS])('%s is refused where it stands', (name, code) => {
    const { problems } = readSample(
      `title: A\nsummary: ${JSON.stringify(`5 mg${String.fromCodePoint(code)}x`)}\n`,
    );
    expect(problems.map((problem) => problem.code)).toEqual(['text/control-character']);
    expect(problems[0]?.message).toContain(name);
    expect(showPlace(problems[0]?.place)).toBe('2:15');
  });

  it.each([
    ['a title', 'title: A\u200f\n'],
    ['an author', 'title: A\nauthors:\n  - B\u2066C\n'],
    [
      'an alt text',
      'title: A\nsections:\n  - heading: H\n    blocks:\n      - figure:\n          image: a.svg\n          alt: A\u200eB\n',
    ],
    ['an address', 'title: A\nreferences:\n  - url: https://x.org/a\u202eb\n'],
  ])('in %s', (_, yaml) => {
    expect(codesOf(yaml)).toEqual([expect.stringMatching(/^text\/control-character /)]);
  });

  it('in a clinic and in the words of a language', () => {
    const clinic = readClinic({ text: 'name: Oak\nphone: 555\u2067-0100\n', file: 'a.yaml', slug: 'oak' });
    expect(clinic.problems.map(({ code }) => code)).toEqual(['text/control-character']);
    const words = fileText('content/locales/en.yaml').replace('summary: ', 'summary: \u200f');
    const locale = readLocale({ text: words, file: 'en.yaml', lang: 'en' });
    expect(locale.problems.map(({ code }) => code)).toEqual(['text/control-character']);
  });

  it.each([
    ['a soft hyphen', 'vita\u00admin'],
    ['a no-break space', '5\u00a0mg'],
    ['a narrow no-break space', '5\u202fmg'],
    ['Persian', 'می\u200cخواهم'],
    ['a joiner in Arabic', 'ه\u200dـ'],
    ['a conjunct held apart', 'क्\u200dष'],
    ['a sign held apart', 'क्\u200cष'],
    ['a non-joiner at the end of a Kannada word', 'ಫೋನ್\u200c ಮಾಡಿ'],
    ['an old chillu', 'അവന്\u200d'],
    ['an emoji with its look', '☎\ufe0f'],
    ['Vietnamese in pieces', 'e\u0302\u0301'],
    ['Hebrew with its points', 'שּׁ\u05b8\u05bd'],
    ['Thai', 'ที่นี่'],
  ])('%s is kept', (_, text) => {
    expect(isRefused(text)).toBe(false);
  });

  it.each([
    ['between Latin letters', '5\u200dmg'],
    ['at the start', '\u200cمی'],
    ['before a Latin letter', 'می\u200cmg'],
    ['behind a virama, before a digit', 'क्\u200c5'],
  ])('a joiner %s is refused', (_, text) => {
    expect(isRefused(text)).toBe(true);
  });
});

describe('marks on one letter', () => {
  const stacked = (count: number): string => `ab${'\u0301'.repeat(count)}c`;

  it('may be four', () => {
    expect(isRefused(stacked(4))).toBe(false);
  });

  it('are refused where the fifth makes them too many', () => {
    expect(codesOf(`title: A\nsummary: ${stacked(5)}\n`)).toEqual(['text/stacked-marks 2:12']);
  });

  it('are counted without the mark-up between them', () => {
    const written = 'a\u0301\u0301\u0301<sub>\u0301\u0301</sub>';
    expect(codesOf(`title: A\nsummary: ${written}\n`)).toEqual(['text/stacked-marks 2:10']);
  });
});

describe('a text of nothing that can be seen', () => {
  it.each([
    ['a title', 'title: "\\u200b"\n', 'schema/empty 1:8'],
    ['a summary', 'title: A\nsummary: "\\u00ad \\u2060"\n', 'schema/empty 2:10'],
    ['bold nothing', 'title: A\nsummary: "**\\u00ad**"\n', 'schema/empty 2:10'],
    ['a heading', 'title: A\nsections:\n  - heading: "\\u200b"\n    blocks: [x]\n', 'schema/empty 3:14'],
    ['an item', 'title: A\nauthors: ["\\u3164"]\n', 'schema/empty 2:11'],
    [
      'a cell',
      'title: A\nsections:\n  - heading: H\n    blocks:\n      - comparison:\n          caption: C\n          columns: [a, "\\u200d"]\n          rows:\n            - [b, "\\u2800"]\n',
      'schema/empty 7:24',
    ],
  ])('%s is empty', (_, yaml, expected) => {
    expect(codesOf(yaml)[0]).toBe(expected);
  });
});
