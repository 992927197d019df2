import { describe, expect, it } from 'vitest';
import type { Furniture } from '../../src/model/index.ts';
import { type GuardCode, guardText } from '../../src/verify/index.ts';
import { place, prose } from './reading.ts';
import { artifact, show, type Tag, type TinyPdf, tagged, tinyPdf } from './tiny-pdf.ts';

const TEXTS = ['Take 5 mg twice a day.', 'Drink water with it.', 'Call us: 555-0100.'] as const;
const EXPECTED = prose(...TEXTS);
const FURNITURE: Furniture = { allowed: [], required: (page, pages) => [`Page ${page} of ${pages}`] };
const FOOTER = artifact(show('Page 1 of 1', 20, 10));
const LINES = TEXTS.map((text, index) => tagged(index, show(text, 20, 150 - index * 30)));
const TAGS: readonly Tag[] = TEXTS.map((_, index) => ({ type: 'P', kids: [index] }));

interface Change extends Partial<TinyPdf> {
  /** Replaces the content of the line with this index. */
  readonly lines?: Readonly<Record<number, string>>;
  /** Content behind everything. */
  readonly after?: string;
}

function handout({ lines = {}, after = '', ...rest }: Change = {}): Uint8Array {
  const content = [...LINES.map((line, index) => lines[index] ?? line), FOOTER, after].join('\n');
  return tinyPdf({ pages: [content], tags: TAGS, ...rest });
}

const problems = (change: Change = {}) => guardText(handout(change), EXPECTED, FURNITURE);

describe('a handout that holds its text', () => {
  it('has no problem', () => {
    expect(problems()).toEqual([]);
  });

  it('has none on several lines, with the space at the end of the first', () => {
    const first = tagged(0, `${show('Take 5 mg ', 20, 150)} ${show('twice a day.', 20, 138)}`);
    expect(problems({ lines: { 0: first } })).toEqual([]);
  });

  it('has none when a soft hyphen is drawn at the end of a line', () => {
    const line = tagged(1, `${show('Drink wa\u00ad', 20, 120)} ${show('ter with it.', 20, 108)}`);
    expect(problems({ lines: { 1: line } })).toEqual([]);
  });

  it('has none over two pages', () => {
    const second = [LINES[2], artifact(show('Page 2 of 2', 20, 10))].join('\n');
    const first = [LINES[0], LINES[1], artifact(show('Page 1 of 2', 20, 10))].join('\n');
    const tags = TAGS.map((tag, index) => ({ ...tag, page: index === 2 ? 1 : 0 }));
    expect(problems({ pages: [first, second], tags })).toEqual([]);
  });
});

/** One fault each, what it must be called, what it must say and which piece it must point at. */
const SPOILT: readonly (readonly [string, Change, GuardCode, RegExp, number | null])[] = [
  [
    'a changed ToUnicode entry',
    { toUnicode: { '5': '6' } },
    'text/changed',
    /“Take 5 mg” has become “Take 6 mg”/,
    1,
  ],
  [
    'a changed glyph in a TJ',
    { lines: { 0: tagged(0, show('Take 8 mg twice a day.', 20, 150)) } },
    'text/changed',
    /“Take 5 mg” has become “Take 8 mg”/,
    1,
  ],
  ['a glyph without a text', { toUnicode: { '5': '' } }, 'text/lost', /missing.*“5” in “Take 5 mg”/, 1],
  ['ink without a text', { toUnicode: { '5': '' } }, 'text/silent-glyph', /stands for no text/, 1],
  [
    'a letter that claims to be a space',
    { toUnicode: { é: ' ' }, lines: { 0: tagged(0, show('Take 5émg twice a day.', 20, 150)) } },
    'text/silent-glyph',
    /“Take 5 mg twice/,
    1,
  ],
  [
    'a letter left out',
    { lines: { 1: tagged(1, show('Drink wter with it.', 20, 120)) } },
    'text/changed',
    /water/,
    2,
  ],
  ['a block without content', { lines: { 1: tagged(1, '') } }, 'text/lost', /“Drink water with it\.”/, 2],
  [
    'a block doubled',
    {
      after: tagged(3, show(TEXTS[1], 20, 40)),
      tags: [...TAGS.slice(0, 2), { type: 'P', kids: [3] }, ...TAGS.slice(2)],
    },
    'text/added',
    /“Drink water with it\.”/,
    2,
  ],
  ['white text', { lines: { 0: `1 g ${LINES[0]} 0 g` } }, 'text/invisible', /same colour.*“Take 5 mg/, 1],
  [
    'text under a later box',
    { after: '0.9 g 10 110 180 30 re f' },
    'text/invisible',
    /painted over.*“Drink/,
    2,
  ],
  [
    'text outside its clip',
    { lines: { 1: `q 0 0 30 200 re W n ${LINES[1]} Q` } },
    'text/invisible',
    /cut off.*“ink water with it\./,
    2,
  ],
  [
    'text outside the page',
    { lines: { 2: tagged(2, show(TEXTS[2], 150, 90)) } },
    'text/invisible',
    /outside the page.*“55-0100\./,
    3,
  ],
  [
    'text in rendering mode 3',
    { lines: { 0: `3 Tr ${LINES[0]} 0 Tr` } },
    'text/invisible',
    /invisible mode/,
    1,
  ],
  [
    'text moved into an artifact',
    { lines: { 1: artifact(show(TEXTS[1], 20, 120)) } },
    'text/in-artifact',
    /“Drinkwater/,
    null,
  ],
  [
    'an MCID referred to twice',
    { tags: [...TAGS, { type: 'P', kids: [1] }] },
    'text/tagged-twice',
    /“Drink water/,
    null,
  ],
  ['an MCID used twice', { after: tagged(1, show('', 20, 40)) }, 'text/tagged-twice', /“Drink water/, null],
  [
    'an MCID that is not there',
    { tags: [...TAGS, { type: 'P', kids: [9] }] },
    'text/tag-without-content',
    /page 1/,
    null,
  ],
  [
    'content that no element refers to',
    { after: tagged(7, show('Stop.', 20, 40)) },
    'text/untagged',
    /“Stop\.”/,
    null,
  ],
  ['content without a tag', { after: show('Stop.', 20, 40) }, 'text/untagged', /“Stop\.”/, null],
  ['no structure at all', { tags: undefined as never }, 'text/untagged', /no structure/, null],
  [
    'a lost space',
    { lines: { 0: tagged(0, show('Take 5mg twice a day.', 20, 150)) } },
    'text/changed',
    /“Take 5 mg twice” has lost a space in the PDF: “Take 5mg twice”/,
    1,
  ],
  [
    'a space lost at the end of a line',
    { lines: { 0: tagged(0, `${show('Take 5', 20, 150)} ${show('mg twice a day.', 20, 138)}`) } },
    'text/changed',
    /has lost a space/,
    1,
  ],
  [
    'a space within a word',
    { lines: { 1: tagged(1, show('Drink wa ter with it.', 20, 120)) } },
    'text/changed',
    /“Drink water with” is torn apart in the PDF: “Drink wa ter with”/,
    2,
  ],
  [
    'a no-break space become a plain one',
    { lines: { 0: tagged(0, show('Take 5\u00a0mg twice a day.', 20, 150)) } },
    'text/changed',
    /“Take 5/,
    1,
  ],
  [
    'two texts run together',
    {
      lines: { 1: '', 0: tagged(0, show(TEXTS[0] + TEXTS[1], 5, 150)) },
      tags: [TAGS[0] as Tag, TAGS[2] as Tag],
    },
    'text/changed',
    /run together in the PDF: “.*day\.Drink/,
    2,
  ],
  [
    'paragraphs in the wrong order',
    { tags: [TAGS[1] as Tag, TAGS[0] as Tag, TAGS[2] as Tag] },
    'text/lost',
    /“/,
    1,
  ],
  [
    'a hole in the font',
    { emptyGlyphs: ['5'] },
    'text/blank-glyph',
    /draws nothing for “5” in “Take 5 mg/,
    1,
  ],
  ['a font left out', { embed: false }, 'text/font-not-embedded', /ABCDEF\+Tiny/, 1],
  [
    'text printed on text',
    { lines: { 1: tagged(1, show(TEXTS[1], 22, 151)) } },
    'text/invisible',
    /other text/,
    1,
  ],
  [
    'an element that tells another text',
    { tags: [{ ...(TAGS[0] as Tag), extra: '/ActualText (Take 50 mg twice a day.)' }, ...TAGS.slice(1)] },
    'text/changed',
    /shows “Take 5 mg.*tells screen readers “Take 50 mg/,
    null,
  ],
  [
    'a stretch that tells another text',
    { lines: { 0: tagged(0, `/Span <</ActualText (9)>> BDC ${show(TEXTS[0], 20, 150)} EMC`) } },
    'text/changed',
    /tells screen readers “9”/,
    null,
  ],
  ['a page number missing', { pages: [LINES.join('\n')] }, 'text/furniture-missing', /“Page 1 of 1”/, null],
];

describe('a handout with spoilt bytes', () => {
  it.each(SPOILT)('is refused for %s', (_, change, code, message, line) => {
    const found = problems(change).find((problem) => problem.code === code);
    expect(found?.message).toMatch(message);
    expect(found?.severity).toBe('error');
    expect(found?.hint).toMatch(/\.$/);
    expect(found?.place).toEqual(line === null ? undefined : place(line));
  });

  it('is refused when the file itself is damaged', () => {
    const bytes = handout().slice(0, -20);
    expect(guardText(bytes, EXPECTED, FURNITURE)).toEqual([
      expect.objectContaining({ code: 'pdf/truncated', message: expect.stringContaining('end is missing') }),
    ]);
  });

  it('gives ten problems at most', () => {
    const content = Array.from({ length: 30 }, (_, index) =>
      tagged(index, show(`Line ${index} ishere.`, 20, 195 - index * 6)),
    );
    const tags = content.map((_, index) => ({ type: 'P', kids: [index] }));
    const wanted = prose(...content.map((_, index) => `Line ${index} is here.`));
    expect(guardText(tinyPdf({ pages: [content.join('\n')], tags }), wanted, FURNITURE)).toHaveLength(10);
  });
});
