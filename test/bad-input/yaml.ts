import { smallHandout } from '../tools/project.ts';
import { blocks, FILE, handout, type Row } from './row.ts';

const nine = (name: string, of: string): string => `${name}: &${name} [${`${of}, `.repeat(9)}x]\n`;

/** Files that are no good YAML. */
export const YAML: readonly Row[] = [
  {
    name: 'an empty file',
    make: handout(''),
    expect: { exit: 1, code: 'schema/empty', message: /file is empty/ },
  },
  {
    name: 'comments alone',
    make: handout('# one\n# two\n'),
    expect: { exit: 1, code: 'schema/empty', message: /file is empty/ },
  },
  {
    name: 'a list at the top',
    make: handout('- title: A\n'),
    expect: { exit: 1, code: 'schema/type', message: /list/ },
  },
  {
    name: 'two documents',
    make: handout('title: A\n---\ntitle: B\n'),
    expect: { exit: 1, code: 'yaml/syntax', at: `${FILE}:2:1` },
  },
  {
    name: 'a tab that indents',
    make: handout('title: A\nsections:\n\t- heading: B\n'),
    expect: { exit: 1, code: 'yaml/syntax', at: `${FILE}:3:1`, message: /tab/i },
  },
  {
    name: 'a key twice',
    make: handout('title: A\ntitle: B\n'),
    expect: { exit: 1, code: 'yaml/duplicate-key', at: `${FILE}:2:1`, message: /second time/ },
  },
  {
    name: '5 MB',
    make: handout(`title: A\nsummary: ${'word '.repeat(1_000_000)}\n`),
    expect: { exit: 1, code: 'yaml/too-large', message: /larger than 1 MB/ },
  },
  {
    name: 'an alias',
    make: handout('title: &a A\n'),
    expect: { exit: 1, code: 'yaml/alias', at: `${FILE}:1:8`, message: /anchor/ },
  },
  {
    name: 'nine times nine times nine times nine',
    make: handout(
      `${nine('a', 'x')}${nine('b', '*a')}${nine('c', '*b')}${nine('d', '*c')}${nine('e', '*d')}title: *e\n`,
    ),
    expect: { exit: 1, code: 'yaml/alias', at: `${FILE}:1:4`, message: /anchor/, amongOthers: true },
  },
  {
    name: 'lists 10,000 deep',
    make: handout(`title: ${'['.repeat(10_000)}\n`),
    expect: { exit: 1, code: 'yaml/too-deep', at: `${FILE}:1:57`, message: /50 deep/ },
  },
  { name: 'a byte order mark is fine', make: handout(`\uFEFF${smallHandout()}`), expect: { exit: 0 } },
  {
    name: 'line ends of Windows are fine',
    make: handout(smallHandout().replaceAll('\n', '\r\n')),
    expect: { exit: 0 },
  },
  {
    name: 'line ends of old Macs are fine',
    make: handout(smallHandout().replaceAll('\n', '\r')),
    expect: { exit: 0 },
  },
  {
    name: 'a NUL byte',
    make: handout('title: A\0B\n'),
    expect: { exit: 1, code: 'text/encoding', hint: /UTF-8/ },
  },
  {
    name: 'UTF-16',
    make: handout(Buffer.from(`\uFEFF${smallHandout()}`, 'utf16le')),
    expect: { exit: 1, code: 'text/encoding', hint: /UTF-8/ },
  },
  {
    name: 'Latin-1',
    make: handout(Buffer.from('title: Caf\xe9\n', 'latin1')),
    expect: { exit: 1, code: 'text/encoding', hint: /UTF-8/ },
  },
  {
    name: 'keys that every JavaScript object has',
    make: handout('title: A\n__proto__:\n  a: b\nconstructor: c\n'),
    expect: {
      exit: 1,
      code: 'schema/unknown-key',
      at: `${FILE}:2:1`,
      message: /__proto__/,
      amongOthers: true,
    },
  },
  {
    name: 'a tag that runs code elsewhere',
    make: handout('title: !!js/function "() => 1"\n'),
    expect: { exit: 1, code: 'yaml/tag', at: `${FILE}:1:8`, amongOthers: true },
  },
  {
    name: 'a merged map',
    make: handout('title: A\n<<: {summary: b}\n'),
    expect: { exit: 1, code: 'schema/unknown-key', at: `${FILE}:2:1` },
  },
  {
    name: 'no-break spaces that should indent, as web pages have them',
    make: handout(smallHandout().replaceAll('  - heading', '\u00a0\u00a0- heading')),
    expect: { exit: 1, code: 'yaml/syntax', at: `${FILE}:4:1`, message: /No-break spaces/ },
  },
  {
    name: 'no-break spaces that indent keys',
    make: handout(
      smallHandout().replaceAll(/^ +(?=- heading|blocks)/gm, (spaces) => '\u00a0'.repeat(spaces.length)),
    ),
    expect: {
      exit: 1,
      code: 'schema/unknown-key',
      at: `${FILE}:4:1`,
      hint: /no-break spaces/,
      amongOthers: true,
    },
  },
  {
    name: 'a key in curly quotation marks',
    make: handout('title: A\n“summary”: b\n'),
    expect: {
      exit: 1,
      code: 'schema/unknown-key',
      at: `${FILE}:2:1`,
      hint: /without quotation marks: `summary`/,
    },
  },
  {
    name: 'colons of a Chinese keyboard',
    make: handout('title：A\nsummary：b\n'),
    expect: { exit: 1, code: 'schema/type', hint: /“：”/ },
  },
  {
    name: 'a web page',
    make: handout('<!DOCTYPE html><html><body><p>Take it.</p></body></html>\n'),
    expect: { exit: 1, code: 'schema/type', message: /map of keys/ },
  },
  {
    name: 'a document of a word processor (RTF)',
    make: handout('{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0 Take it.\\par}\n'),
    expect: { exit: 1, code: 'yaml/syntax', at: `${FILE}:1:12` },
  },
  {
    name: 'a number that is none',
    make: blocks('- meal:', '    name: Lunch', '    foods:', '      - name: Fish', '        servings: .nan'),
    expect: { exit: 1, code: 'schema/type', at: `${FILE}:10:25`, message: /no number/, amongOthers: true },
  },
  ...['2026-02-30', '26/11/2026', 'yes', '0226-11-23'].map(
    (date): Row => ({
      name: `the date ${date}`,
      make: handout(`title: A\nreview:\n  published: ${date}\n`),
      expect: { exit: 1, code: 'schema/date', at: `${FILE}:3:14`, hint: /like 2026-11-23/ },
    }),
  ),
  {
    name: 'half of a character by its number',
    make: handout('title: "A\\uD800"\n'),
    expect: { exit: 1, code: 'text/control-character', at: `${FILE}:1:10`, message: /U\+D800/ },
  },
];
