import { expect, test } from 'vitest';
import { createMemory } from '../../src/shaping/memory.ts';

/** A memory of upper-case letters that tells which it made. */
function upperCase(limit: number, weigh?: (key: string) => number) {
  const made: string[] = [];
  const remember = createMemory<string>(limit, weigh);
  const get = (key: string): string =>
    remember(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  return { made, get };
}

test('makes each result once, while they weigh no more than the limit', () => {
  const { made, get } = upperCase(8);
  expect(['aaaa', 'bbbb', 'aaaa', 'bbbb'].map(get)).toEqual(['AAAA', 'BBBB', 'AAAA', 'BBBB']);
  expect(made).toEqual(['aaaa', 'bbbb']);
});

test('what was asked for lately stays, what was not goes', () => {
  const { made, get } = upperCase(8);
  for (const key of ['aaaa', 'bbbb', 'cccc', 'aaaa', 'dddd', 'aaaa', 'eeee', 'aaaa', 'ffff', 'aaaa'])
    get(key);
  expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff']);
  get('bbbb');
  expect(made.at(-1)).toBe('bbbb');
  expect(made.length).toBe(7);
});

test('never holds more than twice the limit', () => {
  const { made, get } = upperCase(8);
  const keys = Array.from({ length: 100 }, (_, index) => `${1000 + index}`);
  for (const key of keys) get(key);
  made.length = 0;
  for (const key of keys.toReversed()) get(key);
  // the last four of the first round at most
  expect(made.length).toBeGreaterThanOrEqual(96);
});

test('holds less of what weighs more, and nothing of what is too heavy', () => {
  const { made, get } = upperCase(8, (key) => (key === 'heavy' ? 9 : 4));
  for (const key of ['a', 'b', 'c', 'c', 'b', 'heavy', 'heavy', 'c']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'heavy', 'heavy']);
});

test('remembers that there is none', () => {
  let made = 0;
  const remember = createMemory<null>(8);
  const get = (): null =>
    remember('a', () => {
      made += 1;
      return null;
    });
  expect([get(), get()]).toEqual([null, null]);
  expect(made).toBe(1);
});
