import { describe, expect, it } from 'vitest';
import { hasOrder, matchVersion } from '../../../src/delivery/index.ts';

describe('matchVersion', () => {
  it.each([
    ['1.9.0', '1.10.0', 'yes'],
    ['1.10.0', '1.9.0', 'no'],
    ['1.10.0', '1.10.0', 'no'],
    ['2.0.0-draft', '2.0.0', 'yes'],
    ['2.0.0', '2.0.0-draft', 'no'],
    ['1.0.0-2', '1.0.0-10', 'yes'],
    ['', '1.0.0', 'unordered'],
    ['spring', '1.0.0', 'unordered'],
    ['1.0.0-..', '2.0.0', 'unordered'],
    ['99999999999999999999.0.0', '1.0.0', 'unordered'],
  ] as const)('%j before %s: %s', (delivered, version, match) => {
    expect(matchVersion(delivered, { is: 'before', version })).toBe(match);
  });

  it('compares letter by letter where no order is asked for', () => {
    expect(matchVersion('1.0.0', { is: 'exactly', version: '1.0.0' })).toBe('yes');
    expect(matchVersion('1.0.0', { is: 'exactly', version: '1.0' })).toBe('no');
    expect(matchVersion('', { is: 'not', version: '1.0.0' })).toBe('yes');
    expect(matchVersion('1.0.0', { is: 'not', version: '1.0.0' })).toBe('no');
  });
});

it.each([
  ['1.0.0', true],
  ['1.0.0-rc.1', true],
  ['v1.0.0', false],
  [' 1.0.0', false],
  ['1.0', false],
  ['2026-11-24', false],
  ['', false],
])('%j has an order: %s', (version, has) => expect(hasOrder(version)).toBe(has));
