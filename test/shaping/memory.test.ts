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
