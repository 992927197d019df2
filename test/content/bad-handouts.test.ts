import { describe, expect, it } from 'vitest';
import { readHandout } from '../../src/content/index.ts';
import { codesOf, FILE, readSample, showPlace, withBlocks } from './read.ts';

interface Case {
  readonly name: string;
  readonly yaml: string;
  readonly code: string;
  readonly at: string;
  readonly message: RegExp;
  readonly hint: RegExp;
}

const TABLE = '- comparison:\n    caption: C\n    columns: [a, b]\n    rows:\n      - [c, d]\n';

const CASES: readonly Case[] = [
  {
    name: 'broken YAML',
    yaml: 'title: A\nsummary: Vitamin D: good\n',
    code: 'yaml/syntax',
    at: '2:19',
    message: /colon/,
    hint: /quotes round the whole text/,
  },
  {
    name: 'a key that stands twice',
    yaml: 'title: A\nsummary: B\ntitle: C\n',
    code: 'yaml/duplicate-key',
    at: '3:1',
    message: /`title` stands here a second time/,
    hint: /take one out/,
  },
  {
    name: 'text lost behind a #',
    yaml: 'title: A\nsummary: Take tablet #2 daily\n',
    code: 'yaml/comment-in-text',
    at: '2:22',
    message: /would not be printed/,
    hint: /quotes round the whole text/,
  },
  {
    name: 'an unknown key',
    yaml: 'title: A\nsumary: B\n',
    code: 'schema/unknown-key',
    at: '2:1',
    message: /`sumary`/,
    hint: /^Did you mean `summary`\?$/,
  },
  {
    name: 'an unknown block',
    yaml: withBlocks('- lst:\n    - x\n'),
    code: 'schema/unknown-key',
    at: '5:9',
    message: /`lst`/,
    hint: /^Did you mean `list`\?$/,
  },
  {
    name: 'two blocks behind one dash',
    yaml: withBlocks('- list:\n    - x\n  note: y\n'),
    code: 'schema/one-block',
    at: '5:9',
    message: /exactly one key/,
    hint: /its own dash/,
  },
  {
    name: 'a block of nothing',
    yaml: withBlocks('- {}\n'),
    code: 'schema/one-block',
    at: '5:9',
    message: /Item 1 of `blocks`/,
    hint: /its own dash/,
  },
  {
    name: 'a wrong type',
    yaml: 'title: 2024\n',
    code: 'schema/type',
    at: '1:8',
    message: /must be text, but it is a number/,
    hint: /^Put quotes round it: "2024"\.$/,
  },
  {
    name: 'no title',
    yaml: 'summary: A\n',
    code: 'schema/missing',
    at: '1:1',
    message: /`title` is missing/,
    hint: /Add a line `title: …`/,
  },
  {
    name: 'an empty text',
    yaml: 'title: A\nsummary: "  "\n',
    code: 'schema/empty',
    at: '2:10',
    message: /`summary` is empty/,
    hint: /Write something there/,
  },
  {
    name: 'an empty section',
    yaml: 'title: A\nsections:\n  - heading: H\n    blocks: []\n',
    code: 'schema/empty',
    at: '4:5',
    message: /`blocks` is empty/,
    hint: /Write something there/,
  },
  {
    name: 'a day that the calendar does not have',
    yaml: 'title: A\nreview:\n  published: 2026-02-30\n',
    code: 'schema/date',
    at: '3:14',
    message: /must be a day that the calendar has/,
    hint: /like 2026-11-23/,
  },
  {
    name: 'a day in another form',
    yaml: 'title: A\nreview:\n  next: 11/23/2026\n',
    code: 'schema/date',
    at: '3:9',
    message: /year-month-day/,
    hint: /like 2026-11-23/,
  },
  {
    name: 'a review before the publication',
    yaml: 'title: A\nreview:\n  published: 2026-02-02\n  next: 2026-02-01\n',
    code: 'review/next-before-published',
    at: '4:9',
    message: /before the text was published/,
    hint: /one of the two days/,
  },
  {
    name: 'a version of two numbers',
    yaml: 'title: A\nreview:\n  version: "1.0"\n',
    code: 'schema/version',
    at: '3:12',
    message: /three numbers/,
    hint: /like "1\.0\.0"/,
  },
  {
    name: 'a version that YAML takes for a number',
    yaml: 'title: A\nreview:\n  version: 1.0\n',
    code: 'schema/type',
    at: '3:12',
    message: /must be text, but it is a number/,
    hint: /^Write it in quotes, like "1\.0\.0"\.$/,
  },
  {
    name: 'questions without a dash',
    yaml: 'title: A\nquestions:\n  ask: Why?\n  answer: So.\n',
    code: 'schema/type',
    at: '3:3',
    message: /`questions` must be a list/,
    hint: /^Start each question with a dash: - ask: …$/,
  },
  {
    name: 'questions of a section without a dash',
    yaml: withBlocks('- questions:\n    ask: Why?\n    answer: So.\n'),
    code: 'schema/type',
    at: '6:11',
    message: /`questions` must be a list/,
    hint: /^Start each question with a dash: - ask: …$/,
  },
  {
    name: 'an address that shouts',
    yaml: 'title: A\nreferences:\n  - url: HTTP://x.org\n',
    code: 'schema/url',
    at: '3:10',
    message: /capital letters/,
    hint: /small letters/,
  },
  {
    name: 'bold words where there is no mark-up',
    yaml: 'title: A\nauthors:\n  - The **best** one\n',
    code: 'inline/unsupported',
    at: '3:9',
    message: /takes no mark-up/,
    hint: /words alone/,
  },
  {
    name: 'a link in a publisher',
    yaml: 'title: A\nreferences:\n  - publisher: NIH [x](https://x.org)\n',
    code: 'inline/unsupported',
    at: '3:20',
    message: /takes no mark-up/,
    hint: /words alone/,
  },
  {
    name: 'mark-up in an alt text',
    yaml: withBlocks('- figure:\n    image: a.svg\n    alt: A **leaf**\n'),
    code: 'inline/unsupported',
    at: '7:18',
    message: /takes no mark-up/,
    hint: /words alone/,
  },
  {
    name: 'a citation of many that are not there',
    yaml: 'title: A\nsummary: It helps [1-999].\nreferences:\n  - title: T\n',
    code: 'ref/dangling-citation',
    at: '2:19',
    message: /reference 2–999, but/,
    hint: /use \( \)/,
  },
  ...['[3-1]', '[999-1]', '[01]', '[1, 02]', '[1-2-3]', '[1-1]'].map((written) => ({
    name: `the citation ${written}`,
    yaml: `title: A\nsummary: It helps ${written}.\nreferences: [{}, {}, {}]\n`,
    code: 'ref/citation',
    at: '2:19',
    message: /is no citation/,
    hint: /Write it like \[1\]/,
  })),
  {
    name: 'a link whose words are another address',
    yaml: 'title: A\nsummary: See [http://good.org](http://evil.org).\n',
    code: 'inline/link-words',
    at: '2:14',
    message: /address http:\/\/good\.org, but it leads to http:\/\/evil\.org/,
    hint: /between < and >/,
  },
  {
    name: 'a link that shouts',
    yaml: 'title: A\nsummary: See [x](HTTP://x.org).\n',
    code: 'inline/link-protocol',
    at: '2:14',
    message: /HTTP:\/\/x\.org/,
    hint: /small letters/,
  },
  {
    name: 'a control character',
    yaml: 'title: A\nsummary: "a\\x07b"\n',
    code: 'text/control-character',
    at: '2:12',
    message: /U\+0007/,
    hint: /type the text again/,
  },
  {
    name: 'half of a character',
    yaml: 'title: A\nsummary: "ab\\ud800"\n',
    code: 'text/control-character',
    at: '2:13',
    message: /half of a character \(U\+D800\)/,
    hint: /type the character again/,
  },
  {
    name: 'a letter that was lost before',
    yaml: 'title: Caf\ufffd\n',
    code: 'text/control-character',
    at: '1:11',
    message: /a letter that was lost/,
    hint: /UTF-8/,
  },
  {
    name: 'a turn of direction',
    yaml: 'title: Take \u202e05 mg\n',
    code: 'text/control-character',
    at: '1:13',
    message: /turns the direction/,
    hint: /Delete it/,
  },
  {
    name: 'a figure without alt',
    yaml: withBlocks('- figure:\n    image: a.svg\n'),
    code: 'a11y/alt-missing',
    at: '6:11',
    message: /no alt text/,
    hint: /`alt: …`.*`decorative: true`/,
  },
  {
    name: 'a figure with alt that is decorative',
    yaml: withBlocks('- figure:\n    image: a.svg\n    alt: A leaf.\n    decorative: true\n'),
    code: 'a11y/alt-missing',
    at: '8:23',
    message: /cannot be both/,
    hint: /`decorative:` out/,
  },
  {
    name: 'a heading that skips a level',
    yaml: withBlocks('- x\n- subheading:\n    text: T\n    level: 4\n'),
    code: 'a11y/heading-skip',
    at: '6:9',
    message: /level 4.*no heading of level 3/,
    hint: /level: 3/,
  },
  {
    name: 'a picture outside the project',
    yaml: withBlocks('- figure:\n    image: ../../../../a.svg\n    alt: A leaf.\n'),
    code: 'asset/outside-project',
    at: '6:18',
    message: /not a file of this project/,
    hint: /folder of this YAML/,
  },
  {
    name: 'a picture by an absolute path',
    yaml: withBlocks('- figure:\n    image: /etc/a.svg\n    alt: A leaf.\n'),
    code: 'asset/outside-project',
    at: '6:18',
    message: /not a file of this project/,
    hint: /folder of this YAML/,
  },
  {
    name: 'a picture from the web',
    yaml: withBlocks('- figure:\n    image: https://x.org/a.svg\n    alt: A leaf.\n'),
    code: 'asset/outside-project',
    at: '6:18',
    message: /not a file of this project/,
    hint: /folder of this YAML/,
  },
  {
    name: 'a link to a place that is not there',
    yaml: withBlocks('- See [this](#thre).\n- paragraph:\n    text: x\n    id: there\n'),
    code: 'ref/dangling',
    at: '5:13',
    message: /#thre/,
    hint: /^Did you mean #there\?$/,
  },
  {
    name: 'a citation without its source',
    yaml: 'title: A\nsummary: It helps [1] and [2, 3].\nreferences:\n  - title: T\n',
    code: 'ref/dangling-citation',
    at: '2:27',
    message: /reference 2, 3, but the handout has 1 reference/,
    hint: /use \( \)/,
  },
  {
    name: 'an id that is used twice',
    yaml: withBlocks('- paragraph:\n    text: x\n    id: there\n- subheading:\n    text: y\n    id: there\n'),
    code: 'ref/duplicate-id',
    at: '10:15',
    message: /second time; its first place is line 7/,
    hint: /id of its own/,
  },
  {
    name: 'an id that belongs to a source',
    yaml: withBlocks('- paragraph:\n    text: x\n    id: reference-1\n'),
    code: 'ref/duplicate-id',
    at: '7:15',
    message: /belongs to a source/,
    hint: /id of its own/,
  },
  {
    name: 'a short row',
    yaml: withBlocks(`${TABLE}      - [e]\n`),
    code: 'table/row-length',
    at: '10:15',
    message: /1 cell, but the table has 2 columns/,
    hint: /one cell for each column/,
  },
  {
    name: 'a number in a cell',
    yaml: withBlocks(`${TABLE}      - [e, 1.50]\n`),
    code: 'schema/type',
    at: '10:19',
    message: /must be text, but it is a number/,
    hint: /"1\.50"/,
  },
  {
    name: 'unsupported mark-up',
    yaml: withBlocks('- list:\n    - Take *two*\n'),
    code: 'inline/unsupported',
    at: '6:18',
    message: /Italic/,
    hint: /\*\*bold\*\*/,
  },
  {
    name: 'the name of a clinic that is none',
    yaml: 'title: A\nclinic: River Side\n',
    code: 'schema/slug',
    at: '2:9',
    message: /name of no file/,
    hint: /`riverside`/,
  },
  {
    name: 'an address without its start',
    yaml: 'title: A\nlearn_more:\n  label: B\n  url: www.example.org\n',
    code: 'schema/url',
    at: '4:8',
    message: /full address/,
    hint: /https:\/\//,
  },
];

describe('a handout that is not right', () => {
  it.each(CASES)('$name', ({ yaml, code, at, message, hint }) => {
    const { ok, problems } = readSample(yaml);
    expect(ok).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, severity: 'error', place: { file: FILE } });
    expect(showPlace(problems[0]?.place)).toBe(at);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.hint).toMatch(hint);
  });

  it('is told everything at once, in the order of the file', () => {
    const yaml = `titel: A\nsummary: It is _x_ [4]\n${withBlocks('- lst: y\n- figure:\n    image: /a.svg\n').replace('title: A\n', '')}`;
    expect(codesOf(yaml)).toEqual([
      'schema/missing 1:1',
      'schema/unknown-key 1:1',
      'inline/unsupported 2:16',
      'schema/unknown-key 6:9',
      'a11y/alt-missing 8:11',
      'asset/outside-project 8:18',
    ]);
  });

  it('is not told that a place is missing that only stands in a part that was refused', () => {
    expect(codesOf('title: A\nsummary: See [x](#there).\nsectons:\n  - heading: H\n    id: there\n')).toEqual(
      ['schema/unknown-key 3:1'],
    );
  });

  it.each([
    ['Back Pain', 'en', 'name/slug'],
    ['back-pain', 'english language', 'name/language'],
    ['back-pain', 'zh-hans', 'name/language'],
  ])('by its name: %s/%s', (slug, lang, code) => {
    const { problems } = readHandout({ text: 'title: A\n', file: FILE, slug, lang });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.place).toEqual({ file: FILE, line: 1, column: 1 });
  });

  it.each(['en', 'en-simple', 'zh-Hans', 'pt-BR', 'ar'])('%s is the name of a language', (lang) => {
    expect(readHandout({ text: 'title: A\n', file: FILE, slug: 'a', lang }).ok).toBe(true);
  });
});
