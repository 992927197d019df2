import { describe, expect, it } from 'vitest';
import { guardWritten, readHtml, readPlainText } from '../../../src/verify/index.ts';
import { WRITTEN_PAGES, writePage } from '../../tools/written.ts';

const PAGE = WRITTEN_PAGES['every kind of block'];
const [html, text] = [await writePage('html', PAGE), await writePage('text', PAGE)];
const { strings } = html.request.localised.locale;

/** What the guard says of a file in which something was replaced. */
function spoilt(whole: string, from: string | RegExp, to: string): string {
  const content = whole.replace(from, to);
  expect(content, `${from} is there`).not.toBe(whole);
  return content;
}
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const codesOf = (problems: ReturnType<typeof guardWritten>): readonly string[] => [
  ...new Set(problems.map(({ code }) => code)),
];
const htmlCodes = (from: string | RegExp, to: string): readonly string[] =>
  codesOf(
    guardWritten(
      readHtml(bytes(spoilt(html.content, from, to)), { box: strings.checklist_box }),
      html.expected,
    ),
  );
const textCodes = (from: string | RegExp, to: string): readonly string[] =>
  codesOf(guardWritten(readPlainText(bytes(spoilt(text.content, from, to))), text.expected));

describe('a web page', () => {
  it('passes as it was written', () => {
    const reading = readHtml(html.bytes, { box: strings.checklist_box });
    expect(guardWritten(reading, html.expected)).toEqual([]);
    expect(reading.furniture.length).toBeGreaterThan(10);
  });

  it.each<[string, string | RegExp, string, readonly string[]]>([
    ['lost a paragraph', /<p id="opening">.*?<\/p>/, '', ['text/lost']],
    ['lost a figure of a dose', '3,000', '300', ['text/lost', 'text/added']],
    ['lost the space of a dose', '3,000\u00a0mg', '3,000mg', ['text/lost', 'text/added']],
    [
      'hides a warning from the ear',
      '<div class="callout-text"',
      '<div aria-hidden="true" class="callout-text"',
      ['text/lost'],
    ],
    [
      'hides a warning from all',
      '<div class="callout-text"',
      '<div hidden class="callout-text"',
      ['text/lost'],
    ],
    ['says a step twice', /(<li>Wash your hands\.<\/li>)/, '$1$1', ['text/added']],
    [
      'turns two items round',
      /(<li>Loose clothes<\/li>)(<li>Shoes that stay on<\/li>)/,
      '$2$1',
      ['text/added'],
    ],
    [
      'tears a paragraph in two',
      'Put on a new bandage.',
      'Put on a</li><li>new bandage.',
      ['text/lost', 'text/added'],
    ],
    [
      'runs two cells together',
      /<\/th><td role="cell" data-label="What it does">Builds/,
      'Builds',
      ['text/changed'],
    ],
    ['adds a sentence', '<h2>At home', '<p>Take two.</p><h2>At home', ['text/added']],
    ['adds one at the end', '</main>', '<p>Take two.</p></main>', ['text/added']],
    ['adds one to the foot', '</footer>', '<p>Take two.</p></footer>', ['text/added']],
    ['adds one to what is heard', '<main ', '<main aria-label="Take two" ', ['text/added']],
    [
      'describes another picture',
      'alt="A plate, half of it vegetables."',
      'alt="A cat."',
      ['text/lost', 'text/added'],
    ],
    ['describes none', 'alt="A plate, half of it vegetables."', 'alt=""', ['text/lost']],
    ['has no box to tick', '<input type="checkbox" autoComplete="off"/>', '', ['text/lost']],
    ['counts no steps', /<ol id="opening"|<ol class="steps">/, '<ul>', ['text/lost']],
    ['does not say whose it is', /<footer>.*<\/footer>/, '', ['text/furniture-missing']],
    [
      'does not say what it was made from',
      'name="plainleaf:slug"',
      'name="slug"',
      ['text/furniture-missing'],
    ],
    ['names a column wrongly', 'data-label="What it does"', 'data-label="What it costs"', ['text/added']],
  ])('is found out when it %s', (_, from, to, codes) => {
    expect(htmlCodes(from, to)).toEqual(expect.arrayContaining([...codes]));
  });

  it('names the line of what is missing', () => {
    const content = spoilt(html.content, 'Swelling is normal for three days.', 'Swelling is normal.');
    const [problem] = guardWritten(readHtml(bytes(content), { box: strings.checklist_box }), html.expected);
    expect(problem).toMatchObject({
      code: 'text/lost',
      place: { file: PAGE.file, line: expect.any(Number) },
    });
  });

  it('is refused where it is no UTF-8', () => {
    expect(() => readHtml(Uint8Array.of(0xff, 0xfe), { box: '' })).toThrow(TypeError);
  });
});

describe('plain text', () => {
  it('passes as it was written', () => {
    expect(guardWritten(readPlainText(text.bytes), text.expected)).toEqual([]);
  });

  it.each<[string, string | RegExp, string, readonly string[]]>([
    ['lost a line', /.*Swelling is normal.*\n/, '', ['text/lost']],
    ['lost a figure of a dose', '3,000', '300', ['text/lost', 'text/added']],
    ['has a minus before a dose', '\u00a0mg (6', '\u00a0-mg (6', ['text/lost', 'text/added']],
    ['tears a word in two', 'Insurance', 'Insur\nance', ['text/lost', 'text/added']],
    ['runs two lines together', 'Loose clothes\n', 'Loose clothes', ['text/added']],
    ['says a line twice', /(- Loose clothes\n)/, '$1$1', ['text/added']],
    ['turns two items round', /(- Loose clothes\n)(- Shoes that stay on\n)/, '$2$1', ['text/added']],
    ['adds a sentence', 'Part 3:', 'Take two.\n\nPart 3:', ['text/added']],
    ['adds one at the end', /\n$/, '\nTake two.\n', ['text/added']],
    ['lost the head of a cell', 'What it does: Builds', 'Builds', ['text/lost']],
    ['does not say what it was made from', strings.made_from_hash, '', ['text/furniture-missing']],
  ])('is found out when it %s', (_, from, to, codes) => {
    expect(textCodes(from, to)).toEqual(expect.arrayContaining([...codes]));
  });
});
