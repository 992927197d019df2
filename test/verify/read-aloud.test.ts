import { describe, expect, it } from 'vitest';
import { readAloud } from '../../src/verify/index.ts';
import { reading } from './reading.ts';
import { hex, show, type Tag, type TinyPdf, tagged, tinyPdf } from './tiny-pdf.ts';

function aloud(
  content: string,
  tags: readonly Tag[] | undefined,
  rest: Partial<TinyPdf> = {},
): readonly string[] {
  const pdf = reading(tinyPdf({ pages: [content], ...(tags && { tags }), ...rest }));
  return readAloud(pdf).map(({ depth, text }) => '  '.repeat(depth) + text);
}
const P: Tag = { type: 'P', kids: [0] };
const paragraph = (content: string): readonly string[] => aloud(tagged(0, content), [P]);

describe('spaces', () => {
  it.each([
    ['a new line', show('take', 20, 100) + show('one', 20, 85), 'take one'],
    ['a word cut at a hyphen', show('anti-', 20, 100) + show('inflammatory', 20, 85), 'anti-inflammatory'],
    ['a gap that the eye sees', show('take', 20) + show('one', 46), 'take one'],
    ['letters set one by one', show('t', 20) + show('ake', 25), 'take'],
    [
      'a move instead of a space',
      `BT /F1 10 Tf 20 100 Td [${hex('take')} -300 ${hex('one')}] TJ ET`,
      'take one',
    ],
    ['kerning', `BT /F1 10 Tf 20 100 Td [${hex('ta')} 60 ${hex('ke')}] TJ ET`, 'take'],
    ['a bullet set behind its text', show('Milk', 40) + show('- ', 20), 'Milk -'],
  ])('%s', (_, content, text) => {
    expect(paragraph(content)).toEqual([text]);
  });
});

describe('what a screen reader says', () => {
  it('names headings, lists and their labels', () => {
    const content = ['Dose', '1.', 'Wash', '2.', 'Take']
      .map((text, i) => tagged(i, show(text, 20, 150 - i * 15)))
      .join(' ');
    const item = (label: number, body: number): Tag => ({
      type: 'LI',
      kids: [
        { type: 'Lbl', kids: [label] },
        { type: 'LBody', kids: [{ type: 'P', kids: [body] }] },
      ],
    });
    expect(
      aloud(content, [
        { type: 'H2', kids: [0] },
        { type: 'L', kids: [item(1, 2), item(3, 4)] },
      ]),
    ).toEqual(['Heading 2: Dose', 'List with 2 items', '  1. Wash', '  2. Take']);
  });

  it('names pictures, also those it is not told of', () => {
    expect(aloud('', [{ type: 'Figure', extra: '/Alt (A plate)' }, { type: 'Figure' }])).toEqual([
      'Figure: A plate',
      'Figure without description',
    ]);
  });

  it('says cells with their headings, and empty ones', () => {
    const content = tagged(0, show('Age', 20)) + tagged(1, show('5 mg', 20, 80));
    const scope = '/A <</O /Table /Scope /Column>>';
    const table: Tag = {
      type: 'Table',
      kids: [
        { type: 'TR', kids: [{ type: 'TH', kids: [0], extra: scope }] },
        { type: 'TR', kids: [{ type: 'TD', kids: [1] }] },
        { type: 'TR', kids: [{ type: 'TD' }] },
      ],
    };
    expect(aloud(content, [table])).toEqual([
      'Table, 3 rows, 1 column',
      '  Column heading: Age',
      '  Cell, Age: 5 mg',
      '  Cell, Age: empty',
    ]);
  });

  it('says what a text stands for instead of what it shows', () => {
    expect(aloud(tagged(0, show('5 mg')), [{ ...P, extra: '/ActualText (five milligrams)' }])).toEqual([
      'five milligrams',
    ]);
    expect(aloud(`/P <</MCID 0 /ActualText (five)>> BDC ${show('5')} EMC`, [P])).toEqual(['five']);
  });

  it('follows roles of a namespace into the standard ones', () => {
    const objects = {
      100: '<</Type /Namespace /NS (urn:our) /RoleMapNS <</Headline [/H1 101 0 R] /Kicker /P>>>>',
      101: '<</Type /Namespace /NS (http://iso.org/pdf2/ssn)>>',
    };
    const tags = [{ type: 'Headline', kids: [0], extra: '/NS 100 0 R' }];
    expect(aloud(tagged(0, show('Dose')), tags, { objects })).toEqual(['Heading 1: Dose']);
  });

  it('follows the drawing where there are no tags', () => {
    expect(aloud(show('Take one', 20, 100) + show('a day', 20, 80), undefined)).toEqual([
      'Take one',
      'a day',
    ]);
  });
});

describe('links', () => {
  const link = (rest: string): Partial<TinyPdf> => ({
    page: '/Annots [100 0 R]',
    objects: { 100: `<</Type /Annot /Subtype /Link /Rect [10 90 70 120] /StructParent 5 ${rest}>>` },
  });
  const tags: readonly Tag[] = [
    { type: 'P', kids: [{ type: 'Link', kids: [0, '<</Type /OBJR /Obj 100 0 R>>'] }] },
  ];

  it.each([
    ['/A <</S /URI /URI (https://example.org/x)>>', '[Link: more (https://example.org/x)]'],
    ['/Dest [20 0 R /Fit]', '[Link: more (page 1)]'],
    ['/A <</S /GoTo /D (here)>>', '[Link: more (page 1)]'],
    ['/Dest /old', '[Link: more (page 1)]'],
    ['/Dest (nowhere)', '[Link: more]'],
    ['/Dest [99 0 R /Fit]', '[Link: more]'],
  ])('say where they lead: %s', (rest, text) => {
    const catalog =
      '/Names <</Dests <</Kids [<</Names [(a) [99 0 R /Fit] (here) <</D [20 0 R /Fit]>>]>>]>>>> /Dests <</old [20 0 R /Fit]>>';
    expect(aloud(tagged(0, show('more')), tags, { ...link(rest), catalog })).toEqual([text]);
  });
});
