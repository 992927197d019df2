import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstProblems, readYaml } from '../../src/yaml/index.ts';

const codes = (text: string): readonly string[] =>
  readYaml(text, 'a.yaml', z.unknown()).problems.map(
    ({ code, place }) => `${code} ${place?.line}:${place?.column}`,
  );

describe('a file beyond all limits', () => {
  it('is not parsed when it is larger than 1 MB', () => {
    expect(codes(`a: ${'x'.repeat(999_990)}\n`)).toEqual([]);
    expect(codes(`a: ${'x'.repeat(1_000_000)}\n`)).toEqual(['yaml/too-large 1:1']);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(100_000)}`, '1:53'],
    ['braces', `a: ${'{b: '.repeat(100_000)}`, '1:200'],
    ['dashes', `a:\n${'- '.repeat(100_000)}x\nb: c\n`, '2:101'],
    ['question marks', `${'? '.repeat(100_000)}x`, '1:101'],
    [
      'spaces',
      `${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\nb: c\n`,
      '51:51',
    ],
  ])('is refused before it is parsed when %s nest too deep', (_, text, at) => {
    expect(codes(text)).toEqual([`yaml/too-deep ${at}`]);
  });

  it('may be long where it is not deep', () => {
    expect(
      codes(`${'a:\n  - b: [c, {d: e}]\n    f: "[[[["\n'.replace('a', 'a0')}${'b: |\n  [[[\n'}`),
    ).toEqual([]);
    const items = `list:\n${'  - a: |\n      [[[{{{ - - -\n    b: [c]\n'.repeat(500)}`;
    expect(codes(items)).toEqual([]);
  });

  it('with twenty thousand keys is read in time', () => {
    const start = performance.now();
    expect(codes(Array.from({ length: 20_000 }, (_, key) => `k${key}: a\n`).join(''))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('firstProblems', () => {
  const problems = (count: number) =>
    Array.from({ length: count }, () => ({ code: 'a/b', severity: 'error', message: 'm' }) as const);

  it('leaves fifty as they are, and sums up the rest', () => {
    expect(firstProblems(problems(50))).toHaveLength(50);
    expect(firstProblems(problems(60)).at(-1)?.message).toBe('There are 10 more problems from here on.');
  });
});

describe('line ends of old Macs', () => {
  it('end lines', () => {
    const read = readYaml('a: b\rc: d\r', 'a.yaml', z.unknown());
    expect(read).toMatchObject({ ok: true, value: { value: { a: 'b', c: 'd' } } });
    expect(codes('a: b\rc: @x\r')).toEqual(['yaml/syntax 2:4']);
  });
});
