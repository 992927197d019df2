import { describe, expect, it } from 'vitest';
import { type Inline, plainText } from '../../src/model/index.ts';
import { codesOf, readSample, unwrap } from './read.ts';

function inlinesOf(text: string): readonly Inline[] {
  const yaml = `title: A\nsummary: ${JSON.stringify(text)}\nreferences:\n  - {}\n  - {}\n  - {}\nsections:\n  - heading: H\n    id: there\n    blocks:\n      - x\n`;
  return unwrap(readSample(yaml)).summary?.inlines ?? [];
}
const text = (value: string): Inline => ({ type: 'text', value });
const refused = (yaml: string): readonly string[] => codesOf(`title: A\n${yaml}`);

describe('running text', () => {
  it('has bold words', () => {
    expect(inlinesOf('Take **two** pills')).toEqual([
      text('Take '),
      { type: 'strong', children: [text('two')] },
      text(' pills'),
    ]);
  });

  it.each([
    'Dose: 5-10 mg (2.5%), “one” — or two?',
    'Version 1. Then 2) and - so on',
    'Été, دواء and 药; it’s all letters',
    'See www.example.org or write to http://example.org/a',
  ])('leaves letters and harmless signs as they are: %s', (letters) => {
    expect(inlinesOf(letters)).toEqual([text(letters)]);
  });

  it.each([
    ['Take  two', [text('Take two')]],
    ['Salt &amp; water', [text('Salt &amp; water')]],
    ['Two\\*', [text('Two*')]],
    ['Proven [1].', [text('Proven '), { type: 'citation', numbers: [1], text: '[1]' }, text('.')]],
    ['Now**two**', [text('Now'), { type: 'strong', children: [text('two')] }]],
  ])('reads every sign that means something: %s', (written, inlines) => {
    expect(inlinesOf(written)).toEqual(inlines);
  });

  it('has links with words, and addresses that print themselves', () => {
    expect(inlinesOf('[NIH](https://ods.od.nih.gov/a_b) or <https://x.org/c>.')).toEqual([
      { type: 'link', href: 'https://ods.od.nih.gov/a_b', children: [text('NIH')] },
      text(' or '),
      { type: 'link', href: 'https://x.org/c', children: [text('https://x.org/c')] },
      text('.'),
    ]);
  });

  it('links to e-mail and telephones', () => {
    expect(inlinesOf('<a@b.org> [call](tel:+1-202-555-0100)')).toEqual([
      { type: 'link', href: 'mailto:a@b.org', children: [text('a@b.org')] },
      text(' '),
      { type: 'link', href: 'tel:+1-202-555-0100', children: [text('call')] },
    ]);
  });

  it('links to places of the handout', () => {
    expect(inlinesOf('See [below](#there).')).toEqual([
      text('See '),
      { type: 'cross-reference', to: 'there', children: [text('below')] },
      text('.'),
    ]);
  });

  it('has small letters below and above', () => {
    expect(inlinesOf('B<sub>12</sub> m<sup>2</sup>')).toEqual([
      text('B'),
      { type: 'subscript', children: [text('12')] },
      text(' m'),
      { type: 'superscript', children: [text('2')] },
    ]);
  });

  it('has stretches in another language, with what they hold', () => {
    expect(inlinesOf('Say <span lang="es">sí, **gracias**</span>.')).toEqual([
      text('Say '),
      { type: 'span', lang: 'es', children: [text('sí, '), { type: 'strong', children: [text('gracias')] }] },
      text('.'),
    ]);
  });

  it.each([
    ['[1]', [1]],
    ['[1, 3]', [1, 3]],
    ['[1-3]', [1, 2, 3]],
    ['[1–2,3]', [1, 2, 3]],
  ])('cites %s and prints it as it is written', (written, numbers) => {
    expect(inlinesOf(`It helps ${written}.`)).toEqual([
      text('It helps '),
      { type: 'citation', numbers, text: written },
      text('.'),
    ]);
  });

  it('makes one space of a line break, and leaves the others as they are', () => {
    const yaml = 'title: A\nsummary: |\n  one\n  two\u00a0mg\n';
    expect(unwrap(readSample(yaml)).summary?.inlines).toEqual([text('one two\u00a0mg')]);
  });

  it.each([
    'BMI <25, 2 < 3 and 5 > 4',
    '5*3 = 15, a_b_c, 10^5, ~5 mg, 50 % & more',
    'vitamin [D] (see note) {x} | y',
    'http://x.org stays text',
    '---',
    '[a]: http://x.org',
    'Vitamin D — 600 IU… “yes” ½ café é 漢字 😀',
  ])('loses no letter of: %s', (written) => {
    expect(plainText(inlinesOf(written))).toBe(written);
  });

  it.each([
    ['5 \\* 3 \\< 20 \\_x\\_', '5 * 3 < 20 _x_'],
    ['\\[x](y) \\`z\\` \\\\', '[x](y) `z` \\'],
    ['5\\% of 10\\', '5\\% of 10\\'],
    ['C:\\temp\\x', 'C:\\temp\\x'],
    ['C:\\temp\\*x', 'C:\\temp*x'],
    ['1\\. one', '1. one'],
    ['2\\) two', '2) two'],
    ['\\- one', '- one'],
    ['\\+ one', '+ one'],
    ['\\# one', '# one'],
    ['\\> one', '> one'],
    ['5\\-10 \\# 3\\.', '5\\-10 \\# 3\\.'],
    ['\\! \\" \\& \\/ \\:', '\\! \\" \\& \\/ \\:'],
  ])('takes the backslash of %s only before what means something: %s', (written, printed) => {
    expect(plainText(inlinesOf(written))).toBe(printed);
  });

  it.each(['&amp; &lt;b&gt;', '&rlm;5 – 10', '&#x202E;5', '&#0;', '&nbsp;'])(
    'leaves %s as it is',
    (written) => {
      expect(inlinesOf(written)).toEqual([text(written)]);
    },
  );

  it('leaves the address of a link as it is', () => {
    expect(inlinesOf('[a](https://x.org/?a=1&lt=2)')).toMatchObject([{ href: 'https://x.org/?a=1&lt=2' }]);
    expect(inlinesOf('[a](https://x.org/b_\\(c\\))')).toMatchObject([{ href: 'https://x.org/b_(c)' }]);
  });

  it.each([
    '[https://www.good.org/](https://good.org)',
    '[good.org](https://www.good.org/)',
    '[Good.org/page](http://good.org/page)',
    '[plan.pdf](https://x.org/files/plan.pdf)',
    '[a@b.org](mailto:a@b.org)',
    '[Dr. Good](https://x.org)',
    '[5.5 mg](https://x.org)',
  ])('lets a link say where it leads: %s', (written) => {
    expect(inlinesOf(written)).toMatchObject([{ type: 'link' }]);
  });
});

describe('mark-up that a handout does not have', () => {
  it.each([
    ['italics', 'summary: Take *two* pills\n', 'inline/unsupported 2:15'],
    ['italics with underscores', 'summary: Take _two_ pills\n', 'inline/unsupported 2:15'],
    ['code', 'summary: Take `two`\n', 'inline/unsupported 2:15'],
    ['a block of code', 'summary: |\n  ```\n  two\n  ```\n', 'inline/unsupported 3:3'],
    ['a picture', 'summary: See ![x](y.png)\n', 'inline/unsupported 2:14'],
    ['a heading', 'summary: "# Two"\n', 'inline/unsupported 2:11'],
    ['a list', 'summary: |\n  - one\n  - two\n', 'inline/unsupported 3:3'],
    ['a number that makes a list', 'summary: 1. one\n', 'inline/unsupported 2:10'],
    ['a quotation', 'summary: "> one"\n', 'inline/unsupported 2:11'],
    ['a hard line break', 'summary: |\n  one  \n  two\n', 'inline/unsupported 3:6'],
    ['a second paragraph', 'summary: |\n  one\n\n  two\n', 'inline/unsupported 5:3'],
    ['a second paragraph of a folded text', 'summary: >-\n  one\n\n  two\n', 'inline/unsupported 5:3'],
    ['a second paragraph of a plain text', 'summary: one\n\n  two\n', 'inline/unsupported 4:3'],
    ['other HTML', 'summary: a <u>b\n', 'inline/unsupported 2:12'],
    ['a comment of HTML', 'summary: a <!-- b --> c\n', 'inline/unsupported 2:12'],
    ['a tag that is not closed', 'summary: B<sub>12\n', 'inline/unsupported 2:11'],
    ['a tag that was not opened', 'summary: B12</sub>\n', 'inline/unsupported 2:13'],
    ['a language that is none', 'summary: <span lang="e_s">x</span>\n', 'inline/unsupported 2:10'],
    ['a link without words', 'summary: a [](https://x.org)\n', 'inline/unsupported 2:12'],
    ['a title of a link', "summary: a [b](https://x.org 'c')\n", 'inline/unsupported 2:12'],
    ['a link to a script', 'summary: "[a](javascript:alert)"\n', 'inline/link-protocol 2:11'],
    ['a link to a file', 'summary: a [b](file:///etc/passwd)\n', 'inline/link-protocol 2:12'],
    ['a link within a site', 'summary: a [b](page.html)\n', 'inline/link-protocol 2:12'],
    ['a link that claims another page', 'summary: a [good.org](https://x.org)\n', 'inline/link-words 2:12'],
    [
      'a link that claims another mailbox',
      'summary: a [a@b.org](mailto:c@b.org)\n',
      'inline/link-words 2:12',
    ],
    ['a link to nowhere', 'summary: a [b](https://)\n', 'inline/link-protocol 2:12'],
    ['nothing but mark-up', 'summary: "<sub></sub>"\n', 'schema/empty 2:10'],
  ])('%s is refused where it stands', (_, yaml, expected) => {
    expect(refused(yaml)).toEqual([expected]);
  });

  it('says what to write instead, in every case', () => {
    const { problems } = readSample('title: A\nsummary: Take *two* `pills` <u>\n');
    expect(problems.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('Use **bold**'),
      expect.stringContaining('Take the ` signs out'),
      expect.stringContaining('<sub>, <sup>, <span lang="es">'),
    ]);
  });

  it('is placed inside a folded text', () => {
    expect(refused('summary: >-\n  One line and\n  another *x* line.\n')).toEqual([
      'inline/unsupported 4:11',
    ]);
  });
});
