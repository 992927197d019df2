import { describe, expect, it } from 'vitest';
import { codesOf, readSample, withBlocks } from './read.ts';

const summary = (text: string): readonly string[] => codesOf(`title: A\nsummary: ${JSON.stringify(text)}\n`);

describe('how long a text may be', () => {
  it('refuses a word that no line holds, where it stands', () => {
    expect(summary(`one ${'a'.repeat(200)} two`)).toEqual([]);
    expect(summary(`one ${'a'.repeat(201)} two`)).toEqual(['text/long-word 2:15']);
    expect(codesOf(`title: A\nauthors:\n  - ${'a'.repeat(201)}\n`)).toEqual(['text/long-word 3:5']);
  });

  it('counts from one place where a line may end to the next', () => {
    expect(summary('漢字'.repeat(300))).toEqual([]);
    expect(summary('vitamin-'.repeat(60))).toEqual([]);
    expect(summary(`${'a'.repeat(150)}**${'a'.repeat(150)}**`)).toEqual(['text/long-word 2:10']);
  });

  it('knows the words of scripts without spaces', () => {
    for (const words of ['ภาษาไทยเป็นภาษาที่', 'ພາສາລາວເປັນພາສາທາງການ', 'ភាសាខ្មែរគឺជាភាសាផ្លូវការ'])
      expect(summary(words.repeat(30))).toEqual([]);
    expect(summary('ก'.repeat(150))).toEqual([]);
  });

  it('lets an address be as long as browsers let it', () => {
    const address = (length: number): string => `https://x.org/${'a'.repeat(length - 14)}`;
    expect(summary(`See <${address(2000)}> (it).`)).toEqual([]);
    expect(summary(`See <${address(2001)}>.`)).toEqual(['text/long-word 2:16']);
    expect(summary(`See [it](${address(2001)}).`)).toEqual(['text/long-word 2:15']);
    expect(codesOf(`title: A\nreferences:\n  - url: ${address(2001)}\n`)).toEqual(['text/long-word 3:10']);
  });

  it('asks to split a paragraph that goes on for pages', () => {
    expect(summary('word '.repeat(3999))).toEqual([]);
    expect(summary('word '.repeat(4001))).toEqual(['text/long-paragraph 2:10']);
  });
});

describe('how deep mark-up may go', () => {
  const nested = (depth: number): string => `${'<sub>'.repeat(depth)}x${'</sub>'.repeat(depth)}`;

  it('is three for small letters', () => {
    expect(summary(nested(3))).toEqual([]);
    expect(summary(nested(4))).toEqual(['inline/unsupported 2:26']);
    expect(summary(nested(1500))).toEqual(['inline/unsupported 2:26']);
  });

  it.each([
    ['bold', `${'**a '.repeat(500)}${' b**'.repeat(500)}`],
    ['brackets', '['.repeat(19_000)],
    ['quotations', '> '.repeat(9000)],
    ['lists', '- '.repeat(9000)],
    ['languages', '<span lang="es">'.repeat(1000)],
  ])('never ends in a crash: %s', (_, text) => {
    expect(summary(text).filter((code) => !/^(?:inline|text|yaml)\//.test(code))).toEqual([]);
  });
});

describe('how much is said at once', () => {
  it('is fifty problems and how many more there are', () => {
    const { problems } = readSample(withBlocks('- lst: x\n'.repeat(3000)));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({
      code: 'yaml/more-problems',
      message: 'There are 2950 more problems from here on.',
      place: { line: 55 },
    });
  });

  it('does not grow with the square of how many there are', () => {
    // of the processor, and far more than it takes: a busy machine is no fault
    const start = process.cpuUsage();
    readSample(withBlocks('- lst: x\n- list: 5\n'.repeat(3000)));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(40_000);
  }, 120_000);
});
