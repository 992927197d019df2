import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml, textThat } from '../../src/yaml/index.ts';

const schema = z.strictObject({
  title: z.string(),
  summary: z.string().optional(),
  level: z.literal([3, 4]).optional(),
  kind: z.enum(['body', 'conclusion']).optional(),
  count: z.int().min(1).optional(),
  text: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  items: z.array(z.strictObject({ name: z.string(), more: z.string().optional() })).optional(),
  block: z.union([z.string(), z.strictObject({ list: z.array(z.string()).min(1).optional() })]).optional(),
  code: textThat((text) => text.length === 3, {
    code: 'test/code',
    message: 'needs three letters.',
    hint: 'Like abc.',
  }).optional(),
});

function problemsOf(text: string): string[] {
  return readYaml(text, 'f.yaml', schema).problems.map(
    ({ code, place, message, hint }) => `${code} ${place?.line}:${place?.column} ${message} ${hint}`,
  );
}
const inside = (lines: string) => problemsOf(`title: A\n${lines}`);

describe('what a schema refuses', () => {
  it('is placed at the key that nobody knows, with the one that was meant', () => {
    expect(inside('sumary: x\n')).toEqual([
      'schema/unknown-key 2:1 `sumary` is no key that may stand here. Did you mean `summary`?',
    ]);
  });

  it('lists the keys of that very map when none is near', () => {
    expect(inside('items:\n  - name: x\n    colour: y\n')).toEqual([
      'schema/unknown-key 4:5 `colour` is no key that may stand here. What may stand here: `name`, `more`.',
    ]);
  });

  it('takes a key with spaces for text with a colon', () => {
    expect(inside('block:\n  Vitamin K: good\n')[0]).toMatch(
      /^schema\/unknown-key 3:3 .*quotes round the whole text/,
    );
  });

  it('names what is missing and where', () => {
    expect(inside('items:\n  - more: x\n')).toEqual([
      'schema/missing 3:5 `name` is missing in item 1 of `items`. Add a line `name: …` here.',
    ]);
    expect(problemsOf('summary: x\n')).toEqual([
      'schema/missing 1:1 `title` is missing. Add a line `title: …` here.',
    ]);
  });

  it('tells text, numbers and words apart', () => {
    expect(problemsOf('title: 1.50\n')).toEqual([
      'schema/type 1:8 `title` must be text, but it is a number. Put quotes round it: "1.50".',
    ]);
    expect(problemsOf('title: true\n')).toEqual([
      'schema/type 1:8 `title` must be text, but it is the word true. Put quotes round it: "true".',
    ]);
    expect(inside('count: two\n')[0]).toMatch(
      /^schema\/type 2:8 `count` must be a number, but it is text\. Write a number/,
    );
  });

  it('sees a text that starts with a bracket', () => {
    expect(inside('summary: [1]\n')[0]).toMatch(/^schema\/type 2:10 .*starts with \[ needs quotes/);
  });

  it('follows the member of a union that was meant', () => {
    expect(inside('text:\n  - a\n  - 5\n')).toEqual([
      'schema/type 4:5 Item 2 of `text` must be text, but it is a number. Put quotes round it: "5".',
    ]);
    expect(inside('text: 5\n')[0]).toMatch(
      /^schema\/type 2:7 `text` must be text or a list, but it is a number\./,
    );
    expect(inside('block:\n  list: []\n')[0]).toMatch(/^schema\/empty 3:3 `list` is empty/);
  });

  it('calls nothing empty, and says so where a comment ate the text', () => {
    expect(inside('summary:\n')[0]).toMatch(/^schema\/empty 2:1 `summary` is empty\. Write something/);
    expect(inside('summary: #2 pills\n')[0]).toMatch(
      /^schema\/empty 2:1 .*behind a space and # is a comment/,
    );
    expect(problemsOf('# nothing\n')[0]).toMatch(/^schema\/empty 1:1 The file is empty/);
  });

  it('lists the values that may stand there', () => {
    expect(inside('level: 5\n')[0]).toBe(
      'schema/value 2:8 `level` cannot be 5. What may stand here: `3`, `4`.',
    );
    expect(inside('kind: conclusoin\n')[0]).toMatch(/cannot be "conclusoin"\. Did you mean `conclusion`\?$/);
    expect(inside('count: 0\n')[0]).toMatch(/^schema\/range 2:8 `count` must be at least 1/);
  });

  it('asks for the dash of a map that should be an item', () => {
    expect(inside('items:\n  name: x\n')).toEqual([
      'schema/type 3:3 `items` must be a list, but it is a map of keys. Start each item with a dash: - name: …',
    ]);
  });

  it('counts the cells of a row', () => {
    const table = z.strictObject({ rows: z.array(z.array(z.string())) });
    const { problems } = readYaml('rows:\n  - [a, b]\n  - [c, 5]\n', 'f.yaml', table);
    expect(problems[0]?.message).toBe('Cell 2 of row 2 must be text, but it is a number.');
  });

  it('says what a rule says', () => {
    expect(inside('code: ab\n')).toEqual(['test/code 2:7 `code` needs three letters. Like abc.']);
  });

  it('is told whole, not the first of it', () => {
    expect(problemsOf('titel: A\nlevel: 5\ntext: 1\n')).toHaveLength(4);
  });
});
