import { describe, expect, it } from 'vitest';
import { placeInside } from '../../src/yaml/index.ts';

const file = 'a.yaml';
const find = (text: string, line: number, column: number, snippet: string): string => {
  const place = placeInside(text, { file, line, column }, snippet);
  return `${place.line}:${place.column}`;
};

describe('placeInside', () => {
  it.each([
    ['a plain text', 'a: one two ✓\n', 1, 4, '✓', '1:12'],
    ['a plain text over lines', 'a: one\n  two ✓ three\n', 1, 4, '✓', '2:7'],
    ['single quotes', "a: 'it''s ✓'\n", 1, 4, '✓', '1:11'],
    ['double quotes', 'a: "say \\"x\\" ✓"\n', 1, 4, '✓', '1:15'],
    ['an escape', 'a: "x \\u2713 y"\n', 1, 4, '✓', '1:7'],
    ['an escape of two units', 'a: "x \\U0001F600 y"\n', 1, 4, 'y', '1:18'],
    ['double quotes over lines', 'a: "one \\\n  two\n  ✓"\n', 1, 4, '✓', '3:3'],
    ['a folded text', 'a: >-\n  one\n  two ✓\n\n  three\n', 1, 4, '✓', '3:7'],
    ['behind an empty line of a folded text', 'a: >-\n  one\n\n  two ✓\n', 1, 4, '✓', '4:7'],
    ['a literal text', 'a: |\n  one\n    two ✓\n', 1, 4, '✓', '3:9'],
    ['Windows line ends', 'a: |\r\n  one\r\n  two ✓\r\n', 1, 4, '✓', '3:7'],
    ['an item of a list', 'a:\n  - b\n  - c ✓\n', 3, 5, '✓', '3:7'],
    ['the texts of a block', 'a:\n  - lead: one\n    text: two ✓\n', 2, 5, '✓', '3:15'],
  ])('%s', (_, text, line, column, snippet, expected) => {
    expect(find(text, line, column, snippet)).toBe(expected);
  });

  it('stays where it is when the text does not hold it', () => {
    expect(find('a: one\nb: ✓\n', 1, 4, '✓')).toBe('1:4');
    expect(find('a: one\n', 7, 7, '✓')).toBe('7:7');
  });
});
