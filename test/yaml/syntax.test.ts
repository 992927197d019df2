import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/yaml/index.ts';

const anything = z.unknown();
const problemsOf = (text: string) => readYaml(text, 'a.yaml', anything).problems;

interface Case {
  readonly name: string;
  readonly text: string;
  readonly at: string;
  readonly message: RegExp;
  readonly hint: RegExp;
}

const CASES: readonly Case[] = [
  {
    name: 'a colon in the text',
    text: 'title: A\nsummary: Vitamin D: the basics\n',
    at: '2:19',
    message: /colon with a space behind it/,
    hint: /Put quotes round the whole text/,
  },
  {
    name: 'a colon in an item',
    text: 'list:\n  - Vitamin D: good: more\n',
    at: '2:20',
    message: /colon with a space behind it/,
    hint: /Put quotes round the whole text/,
  },
  {
    name: 'bold at the start',
    text: 'list:\n  - **Vitamin K:** text\n',
    at: '2:5',
    message: /cannot start with \*/,
    hint: /quotes round the whole text/,
  },
  {
    name: 'a link at the start',
    text: 'list:\n  - [words](#id) and more\n',
    at: '2:5',
    message: /cannot start with \[/,
    hint: /quotes round/,
  },
  {
    name: 'a brace at the start',
    text: 'a: {b} c\n',
    at: '1:4',
    message: /cannot start with \{/,
    hint: /quotes round/,
  },
  {
    name: 'an at sign at the start',
    text: 'a: @home\n',
    at: '1:4',
    message: /cannot start with @/,
    hint: /quotes round/,
  },
  {
    name: 'a backquote at the start',
    text: 'a: `b`\n',
    at: '1:4',
    message: /cannot start with `/,
    hint: /quotes round/,
  },
  {
    name: 'a percent sign at the start',
    text: 'a: %5\n',
    at: '1:4',
    message: /cannot start with %/,
    hint: /quotes round/,
  },
  {
    name: 'a greater-than sign at the start',
    text: 'a: > 5 mg\n',
    at: '1:4',
    message: /cannot start with >/,
    hint: /quotes/,
  },
  { name: 'a tab in front', text: 'a:\n\tb: 1\n', at: '2:1', message: /A tab indents/, hint: /Use spaces/ },
  {
    name: 'too little indentation',
    text: 'a:\n    b: 1\n  c: 2\n',
    at: '3:3',
    message: /column where no line above it starts/,
    hint: /same column/,
  },
  {
    name: 'too much indentation',
    text: 'a:\n  b: 1\n   c: 2\n',
    at: '3:4',
    message: /indented deeper/,
    hint: /same column/,
  },
  {
    name: 'an open quotation',
    text: 'a: "A\nb: B\n',
    at: '1:4',
    message: /never closed/,
    hint: /at the end of the text/,
  },
  {
    name: 'a quotation that closes at the next one',
    text: 'a: "A\nb: "B"\n',
    at: '1:4',
    message: /never closed/,
    hint: /at the end of the text/,
  },
  {
    name: 'text behind a quotation',
    text: 'a: "B" is\n',
    at: '1:8',
    message: /goes on behind/,
    hint: /written \\"/,
  },
  {
    name: 'an apostrophe in quotes',
    text: "a: 'It's good'\n",
    at: '1:8',
    message: /goes on behind/,
    hint: /written ''/,
  },
  { name: 'a backslash', text: 'a: "C:\\path"\n', at: '1:7', message: /backslash/, hint: /Write \\\\/ },
  {
    name: 'a line without a key',
    text: 'title A\nb: B\n',
    at: '1:1',
    message: /no key/,
    hint: /colon before it/,
  },
  {
    name: 'no space behind a colon',
    text: 'a: A\nsummary:B\n',
    at: '2:9',
    message: /no space behind/,
    hint: /Put a space/,
  },
  {
    name: 'a list behind a key',
    text: 'a: - b\n',
    at: '1:4',
    message: /behind a key/,
    hint: /line of its own/,
  },
  { name: 'an open bracket', text: 'a: [b, c\nd: e\n', at: '2:1', message: /not closed/, hint: /Close it/ },
  {
    name: 'a second document',
    text: 'a: A\n---\na: B\n',
    at: '2:1',
    message: /second document/,
    hint: /one document/,
  },
];

describe('a syntax error', () => {
  it.each(CASES)('$name', ({ text, at, message, hint }) => {
    const [problem, ...rest] = problemsOf(text);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ code: 'yaml/syntax', severity: 'error', place: { file: 'a.yaml' } });
    expect(`${problem?.place?.line}:${problem?.place?.column}`).toBe(at);
    expect(problem?.message).toMatch(message);
    expect(problem?.hint).toMatch(hint);
  });

  it('is reported alone, however many follow it', () => {
    const text = `a: [1] see\n${'b: "x" y\n'.repeat(50)}`;
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('counts columns behind a byte order mark and with Windows line ends', () => {
    expect(problemsOf('\uFEFFa: A\r\nb: @x\r\n')[0]?.place).toEqual({ file: 'a.yaml', line: 2, column: 4 });
  });

  it('is not seen in what is right', () => {
    expect(problemsOf('a: "B: c"\nb:\n  - "*x"\n')).toEqual([]);
  });
});
