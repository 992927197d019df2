import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/yaml/index.ts';

const inProse = (text: string) =>
  readYaml(text, 'a.yaml', z.unknown(), { prose: true }).problems.map(
    ({ code, place }) => `${code} ${place?.line}:${place?.column}`,
  );

describe('what YAML allows and loses text by', () => {
  it.each([
    ['a key that stands twice', 'title: A\nb: c\ntitle: B\n', 'yaml/duplicate-key 3:1'],
    ['a tag', 'a: !important thing\n', 'yaml/tag 1:4'],
    ['a tag of YAML’s own', 'a: x\nb: !!str 5\n', 'yaml/tag 2:4'],
    ['a lone exclamation mark', 'a: ! thing\n', 'yaml/tag 1:4'],
    ['an anchor', 'a: &c more\n', 'yaml/alias 1:4'],
    ['a comment behind text', 'a: Take #2 pills\n', 'yaml/comment-in-text 1:9'],
    ['a dash indented into a text', 'a:\n  - one\n    - two\n', 'yaml/dash-in-text 3:5'],
    ['a version of YAML', '%YAML 1.1\n---\na: yes\n', 'yaml/directive 1:1'],
  ])('%s is refused', (_, text, expected) => {
    expect(inProse(text)).toEqual([expected]);
  });

  it('an alias and a merge are refused where they stand', () => {
    expect(inProse('a: &r\n  b: 1\nc:\n  <<: *r\n')).toEqual(['yaml/alias 1:4', 'yaml/alias 4:7']);
  });

  it('a tag is named whole', () => {
    expect(readYaml('a: !!str 5\n', 'a.yaml', z.unknown()).problems[0]?.message).toMatch(
      /^`!!str` is a YAML tag/,
    );
  });

  it('names both keys that stand twice', () => {
    expect(inProse('a: 1\nb: 2\na: 3\nb: 4\n')).toEqual(['yaml/duplicate-key 3:1', 'yaml/duplicate-key 4:1']);
  });

  it('comments on lines of their own and behind quotes are fine', () => {
    expect(inProse('# one\na: "b" # two\n# three\nc:\n  - d\n  # four\n  - e\n')).toEqual([]);
  });

  it('comments behind settings are fine', () => {
    const read = readYaml('theme: warm # ours\n', 'a.yaml', z.strictObject({ theme: z.string() }));
    expect(read).toMatchObject({ ok: true, value: { value: { theme: 'warm' } } });
  });

  it('words that are yes or no in other YAML stay text', () => {
    const read = readYaml('a: yes\nb: 2026-11-23\n', 'a.yaml', z.unknown());
    expect(read).toMatchObject({ ok: true, value: { value: { a: 'yes', b: '2026-11-23' } } });
  });
});
