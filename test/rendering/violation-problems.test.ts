import { expect, it } from 'vitest';
import type { Prose } from '../../src/model/index.ts';
import { problemsOf } from '../../src/rendering/violation-problems.ts';

const prose = ['Take دواء and water every day', 'دواء and water', 'Rest'].map(
  (text, index): Prose => ({ text, role: 'content', place: { file: 'a.yaml', line: index + 1, column: 1 } }),
);
const lineOf = (quoted: string): number | undefined => {
  const message = `“${quoted}” is 9.0 pt wider than its box.`;
  return problemsOf([{ code: 'text-overflow', message, origin: undefined }], 'handout', prose)[0]?.place
    ?.line;
};

it('finds the text that a message quotes', () => {
  expect(lineOf('Take دواء and wat…')).toBe(1);
});

it('finds it also where the line is quoted as it is seen, in another order', () => {
  expect(lineOf('ءاود and water')).toBe(2);
});

it('names no place for words that nobody wrote', () => {
  expect(lineOf('Nothing of the kind')).toBeUndefined();
});

it('finds it where brackets are quoted mirrored, and signs alone', () => {
  const signs: Prose = { text: '«(?)»', role: 'content', place: { file: 'a.yaml', line: 9, column: 1 } };
  const message = '“\u2067and((‐ءاود\u2069 water” is 9.0 pt wider than its box.';
  const at = (quoted: string, pieces: readonly Prose[]): number | undefined =>
    problemsOf([{ code: 'text-overflow', message: quoted, origin: undefined }], 'handout', pieces)[0]?.place
      ?.line;
  const bracketed: Prose = { ...signs, text: 'دواء‐)) and water', place: { ...signs.place, line: 8 } };
  expect(at(message, [...prose, bracketed])).toBe(8);
  expect(at('“)?(” is 9.0 pt wider than its box.', [...prose, { ...signs, text: '(?)' }])).toBe(9);
});
