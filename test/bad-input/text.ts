import { smallHandout } from '../tools/project.ts';
import { blocks, FILE, handout, type Row } from './row.ts';

/** A text in a paragraph, and what is said of it. `column` counts from the dash's column on, which is 7. */
const says = (name: string, text: string, code: string, column: number, message?: RegExp): Row => ({
  name,
  make: blocks(`- ${JSON.stringify(text)}`),
  expect: { exit: 1, code, at: `${FILE}:6:${column}`, ...(message ? { message } : {}) },
});
const table = (columns: number, ...rows: readonly string[]): readonly string[] => [
  '- comparison:',
  '    caption: Drugs',
  '    columns:',
  ...Array.from({ length: columns }, (_, index) => `      - Column ${index}`),
  '    rows:',
  ...rows,
];

/** Texts that no page can show, or that would show something else. */
export const TEXT: readonly Row[] = [
  says('a control character', 'a\u0007b', 'text/control-character', 11, /control character/),
  says('a noncharacter', 'a\uFFFEb', 'text/control-character', 11, /control character/),
  says('a sign of one program', 'a\uE000b', 'text/control-character', 11, /one program/),
  says('a turn of direction', 'Take \u202E05 mg', 'text/control-character', 15, /turns the direction/),
  says('a joiner in a word', 'ta\u200Dblet', 'text/control-character', 12, /joiner/),
  {
    name: '100,000 marks on a letter',
    make: blocks(`- ${JSON.stringify(`a${'\u0301'.repeat(100_000)}`)}`),
    expect: { exit: 1, code: 'text/stacked-marks', at: `${FILE}:6:11`, amongOthers: true },
  },
  says(
    '100 marks on a letter',
    `a${'\u0301'.repeat(100)}`,
    'text/stacked-marks',
    11,
    /marks stand on one letter/,
  ),
  says('a word of 900,000 letters', 'a'.repeat(900_000), 'text/long-paragraph', 9, /900000 letters/),
  says('a word of 10,000 letters', 'a'.repeat(10_000), 'text/long-word', 10, /10000 letters/),
  says('an emoji sequence', 'Well 👩‍⚕️', 'text/control-character', 17),
  says('comments without end', 'a <!-- '.repeat(2_500), 'inline/unsupported', 12),
  says('instructions without end', '<?'.repeat(10_000), 'inline/unsupported', 10),
  says('a link to a script', 'See [it](javascript:alert)', 'inline/link-protocol', 14, /cannot lead to/),
  says('a link to a file', 'See [it](file:///etc/passwd)', 'inline/link-protocol', 14, /cannot lead to/),
  says(
    'a link with a name and password',
    'See [it](https://me:secret@x.org)',
    'inline/link-protocol',
    14,
    /cannot/,
  ),
  says('a link with a space', 'See [it](<https://x.org/a b>)', 'inline/link-protocol', 14, /cannot lead to/),
  says(
    'a link with a space that Markdown gives up',
    'See [it](https://x.org/a b)',
    'inline/unsupported',
    17,
    /space/,
  ),
  says('a source that is not there', 'It helps [7].', 'ref/dangling-citation', 19),
  {
    name: 'links and citations on a ground of their own colour are fine',
    make: handout(
      'title: Tablets [1]\ntopic: Pain [1]\naudience: adults [1]\nsections:\n  - heading: Dose\n    blocks:\n' +
        '      - comparison:\n          caption: Drugs\n          columns: [Drug, "See <https://x.org/> [1]"]\n' +
        '          rows: [[a, b]]\nreferences:\n  - title: A book\n',
    ),
    expect: { exit: 0 },
  },
  { name: 'a soft hyphen is fine', make: blocks('- "medi\u00ADcine"'), expect: { exit: 0 } },
  {
    name: 'bold without end is fine',
    make: blocks(`- ${JSON.stringify('**a b '.repeat(3_000))}`),
    expect: { exit: 0 },
  },
  {
    name: 'a ragged table',
    make: blocks(...table(2, '      - [a, b]', '      - [c]')),
    expect: { exit: 1, code: 'table/row-length', at: `${FILE}:13:15`, message: /2 columns/ },
  },
  {
    name: 'a table without rows',
    make: blocks('- comparison:', '    caption: Drugs', '    columns: [a, b]', '    rows: []'),
    expect: { exit: 1, code: 'schema/empty', at: `${FILE}:9:11`, message: /`rows` is empty/ },
  },
  {
    name: 'a table of 60 columns',
    make: blocks(...table(60, `      - [${Array.from({ length: 60 }, () => 'a').join(', ')}]`)),
    expect: {
      exit: 1,
      code: 'layout/text-overflow',
      at: `${FILE}:6:9`,
      hint: /fewer columns/,
      amongOthers: true,
    },
  },
  {
    name: 'a cell of 20,000 letters',
    make: blocks(...table(2, '      - - a', `        - ${'word '.repeat(4_000).trim()}`)),
    expect: { exit: 1, code: 'layout/too-tall', at: `${FILE}:6:9`, hint: /Split it/ },
  },
  {
    name: 'a list of 10,000 items',
    make: blocks('- list:', ...Array.from({ length: 10_000 }, (_, index) => `    - Item ${index}.`)),
    expect: {
      exit: 1,
      code: 'schema/range',
      at: `${FILE}:7:11`,
      message: /at most 2000 items/,
      hint: /Split it/,
    },
  },
  {
    name: 'a heading of 5,000 letters',
    make: blocks(`- subheading: ${'word '.repeat(1_000).trim()}`),
    expect: { exit: 1, code: 'layout/too-tall', at: `${FILE}:6:9` },
  },
  {
    name: 'a title that fills pages, in the header of which it stands',
    make: handout(smallHandout().replace(/^title: .*/, `title: ${'word '.repeat(3_000)}`)),
    expect: { exit: 1, code: 'layout/no-room', at: `${FILE}:1:8`, hint: /title/ },
  },
  says('lowered letters alone, which nobody can read', '<sub>5 mg</sub>', 'type/min-size', 9, /10\.0 points/),
  says('a fact by a name that every JavaScript object has', 'Take {constructor}.', 'fact/unknown', 15),
  says('a detail of a clinic that is none', 'Call {clinic.constructor}.', 'fact/unknown', 15),
  says('a link to a name that every JavaScript object has', 'See [it](#__proto__)', 'ref/dangling', 14),
  says('a thousand sources at once', 'It helps [1-999].', 'ref/dangling-citation', 19),
  {
    name: 'a figure without alt',
    make: blocks('- figure:', '    image: a.png'),
    expect: { exit: 1, code: 'a11y/alt-missing', at: `${FILE}:7:11` },
  },
  {
    name: 'a title of spaces that nobody sees',
    make: handout('title: "\u3000"\n'),
    expect: { exit: 1, code: 'schema/empty', at: `${FILE}:1:8` },
  },
  {
    name: 'Thai, which has no spaces: the letters are missing, and no word is too long',
    make: blocks(`- ${'ภาษาไทยเป็นภาษาที่มีระดับเสียง'.repeat(10)}`),
    expect: { exit: 1, code: 'text/missing-glyph', at: `${FILE}:6:9`, amongOthers: true },
  },
];
