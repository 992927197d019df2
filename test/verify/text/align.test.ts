import { describe, expect, it } from 'vitest';
import { align } from '../../../src/verify/text/align.ts';

const told = (expected: string, found: string) =>
  align(expected, found).map((d) => [
    expected.slice(d.expected.from, d.expected.to),
    found.slice(d.found.from, d.found.to),
  ]);

/** A repeatable stream of numbers from 0 to 1 (Lehmer). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

describe('where two strings differ', () => {
  it.each([
    ['the same', 'the same', []],
    ['', '', []],
    ['take5mg', 'take50mg', [['', '0']]],
    ['take50mg', 'take5mg', [['0', '']]],
    [
      'abcdef',
      'abXdef',
      [
        ['c', ''],
        ['', 'X'],
      ],
    ],
    ['', 'all', [['', 'all']]],
    ['all', '', [['all', '']]],
  ])('%j and %j', (expected, found, differences) => {
    expect(told(expected, found)).toEqual(differences);
  });

  const blocks = Array.from(
    { length: 40 },
    (_, i) => `Block${i}says:take${i * 7}mgof${'abcdefghij'.charAt(i % 10)}-acid;`,
  );
  const whole = blocks.join('');

  it('is one block when one was dropped, however long the text', () => {
    expect(told(whole, blocks.filter((_, i) => i !== 17).join(''))).toHaveLength(1);
  });

  it('is one block for each of several dropped, doubled and moved far apart', () => {
    const found = [
      ...blocks.slice(0, 5),
      ...blocks.slice(6, 20),
      blocks[19],
      ...blocks.slice(20, 30),
      ...blocks.slice(31),
    ].join('');
    const differences = align(whole, found);
    const lengths = differences.map((d) => [d.expected.to - d.expected.from, d.found.to - d.found.from]);
    expect(lengths).toEqual([
      [blocks[5]?.length, 0],
      [0, blocks[19]?.length],
      [blocks[30]?.length, 0],
    ]);
  });

  it('ends soon for texts that have nothing in common', () => {
    const other = [...whole].reverse().join('').toUpperCase();
    const start = performance.now();
    expect(align(whole, other).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('is always such that one string can be made from the other', () => {
    const random = numbers(7);
    for (let round = 0; round < 200; round++) {
      const letters = Array.from({ length: Math.floor(random() * 120) }, () =>
        'abcd'.charAt(Math.floor(random() * 4)),
      );
      const changed = letters.flatMap((letter) =>
        random() < 0.1 ? [] : random() < 0.1 ? [letter, 'x'] : [letter],
      );
      const [expected, found] = [letters.join(''), changed.join('')];
      let [made, at] = ['', 0];
      for (const d of align(expected, found)) {
        made += expected.slice(at, d.expected.from) + found.slice(d.found.from, d.found.to);
        at = d.expected.to;
      }
      expect(made + expected.slice(at)).toBe(found);
    }
  });
});
