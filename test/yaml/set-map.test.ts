import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { setMap } from '../../src/yaml/index.ts';

const ANA = { name: 'Ana Ruiz', role: 'RD', date: '2026-11-24' };
const set = (text: string, entries: Readonly<Record<string, string | undefined>> = ANA): string =>
  setMap(text, ['review', 'reviewed_by'], entries) ?? '';
const BLOCK = '  reviewed_by:\n    name: Ana Ruiz\n    role: RD\n    date: 2026-11-24';

describe('setMap', () => {
  it.each([
    ['without the outer key', 'title: A # a title\n', `title: A # a title\n\nreview:\n${BLOCK}\n`],
    ['without an end of line', 'title: A', `title: A\n\nreview:\n${BLOCK}`],
    ['with an empty outer key', 'review: # later\ntitle: A\n', `review: # later\n${BLOCK}\ntitle: A\n`],
    [
      'behind what is there, and its comment',
      'review:\n  version: 1.0.0 # first\n\n# the end\ntitle: A\n',
      `review:\n  version: 1.0.0 # first\n${BLOCK}\n\n# the end\ntitle: A\n`,
    ],
    [
      'with an empty inner key',
      'review:\n  reviewed_by: # nobody yet\n  next: 2028-01-01\n',
      `review:\n  reviewed_by: # nobody yet\n${BLOCK.split('\n').slice(1).join('\n')}\n  next: 2028-01-01\n`,
    ],
    [
      'over what is there, value by value',
      'review:\n  reviewed_by:\n    # who\n    name: "Bo Li" # MD\n    role: MD\n    date: 2025-01-01\n  next: 2028-01-01\n',
      'review:\n  reviewed_by:\n    # who\n    name: Ana Ruiz # MD\n    role: RD\n    date: 2026-11-24\n  next: 2028-01-01\n',
    ],
    [
      'in a map on one line',
      'review: { version: 1.0.0 } # one\ntitle: A\n',
      'review: { version: 1.0.0, reviewed_by: { name: "Ana Ruiz", role: "RD", date: "2026-11-24" } } # one\ntitle: A\n',
    ],
    [
      'in an empty map on one line',
      'review: {}\n',
      'review: { reviewed_by: { name: "Ana Ruiz", role: "RD", date: "2026-11-24" } }\n',
    ],
    [
      'deeper in than usual',
      'review:\n      version: 1.0.0\n',
      `review:\n      version: 1.0.0\n${BLOCK.replace(/^/gm, '    ')}\n`,
    ],
  ])('writes %s, and touches no other byte', (_, before, after) => {
    expect(set(before)).toBe(after);
    expect(parse(after).review.reviewed_by).toEqual(ANA);
  });

  it('keeps the byte order mark and the line ends of the file', () => {
    const before = '\uFEFFtitle: A\r\nreview:\r\n  version: 1.0.0\r\n';
    expect(set(before)).toBe(`${before.trimEnd()}\r\n${BLOCK.replaceAll('\n', '\r\n')}\r\n`);
  });

  it('takes out a key that has no text now', () => {
    const before = 'review:\n  reviewed_by:\n    name: Bo Li\n    role: MD # old\n    date: 2025-01-01\n';
    expect(set(before, { ...ANA, role: undefined })).toBe(
      'review:\n  reviewed_by:\n    name: Ana Ruiz\n    date: 2026-11-24\n',
    );
  });

  it('puts quotes round what YAML would take for something else', () => {
    const name = 'O: "No" #1, {x}';
    expect(parse(set('title: A\n', { name, date: '123' })).review.reviewed_by).toEqual({ name, date: '123' });
    expect(parse(set('review: { version: 1.0.0 }\n', { name })).review.reviewed_by).toEqual({ name });
  });

  it('leaves a file alone whose root is no map', () => {
    expect(setMap('- a\n', ['review', 'reviewed_by'], ANA)).toBeNull();
  });
});
