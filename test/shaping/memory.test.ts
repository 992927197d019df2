import { expect, test } from 'vitest';
import { createMemory } from '../../src/shaping/memory.ts';

test('makes each result once, and forgets the oldest when it holds too much', () => {
  const made: string[] = [];
  const remember = createMemory<string>(10);
  const get = (key: string) =>
    remember(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['aaaa', 'bbbb', 'aaaa', 'bbbb'].map(get)).toEqual(['AAAA', 'BBBB', 'AAAA', 'BBBB']);
  expect(made).toEqual(['aaaa', 'bbbb']);
  get('cccc'); // 12 characters: the first one goes
  get('bbbb');
  get('aaaa');
  expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'aaaa']);
  expect(get('longer than the limit')).toBe('LONGER THAN THE LIMIT');
});

test('holds less of what weighs more', () => {
  let made = 0;
  const remember = createMemory<number>(10, (key, weight) => key.length * weight);
  const get = (key: string, weight: number) =>
    remember(key, () => {
      made += 1;
      return weight;
    });
  for (const key of ['aa', 'bb', 'aa', 'bb']) get(key, 1);
  expect(made).toBe(2);
  get('cc', 5); // 14 in all: the two before it go
  get('cc', 5);
  expect(made).toBe(3);
  get('bb', 1); // 12: the heavy one goes, and nothing else
  get('cc', 5);
  expect(made).toBe(5);
});
