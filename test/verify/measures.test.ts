import { describe, expect, it } from 'vitest';
import { cellHeaders, pageFill, typeSizes } from '../../src/verify/index.ts';
import { reading } from './reading.ts';
import { artifact, hex, show, type Tag, tagged, tinyPdf } from './tiny-pdf.ts';

const sized = (text: string, size: number, y: number) =>
  `BT /F1 ${size} Tf 1 0 0 1 20 ${y} Tm ${hex(text)} Tj ET`;

describe('type sizes', () => {
  it('are told by structure, the smallest first', () => {
    const content = [
      tagged(0, sized('Title', 20, 170)),
      tagged(1, `${sized('Body', 12, 140)} ${sized('2', 7, 120)} ${sized('more', 12, 100)}`),
      tagged(2, sized('Cell', 11, 80)),
      artifact(`q .5 0 0 .5 0 0 cm ${sized('Page 1', 18, 20)} Q`),
    ].join(' ');
    const tags: readonly Tag[] = [
      { type: 'H1', kids: [0] },
      { type: 'P', kids: [{ type: 'Span', kids: [1] }] },
      { type: 'Table', kids: [{ type: 'TR', kids: [{ type: 'TD', kids: [{ type: 'P', kids: [2] }] }] }] },
    ];
    expect(typeSizes(reading(tinyPdf({ pages: [content], tags })))).toEqual([
      { structure: 'Artifact', size: 9, letters: 5, example: 'Page 1', page: 1 },
      { structure: 'H1', size: 20, letters: 5, example: 'Title', page: 1 },
      { structure: 'P', size: 7, letters: 1, example: '2', page: 1 },
      { structure: 'P', size: 12, letters: 8, example: 'Body', page: 1 },
      { structure: 'TD', size: 11, letters: 4, example: 'Cell', page: 1 },
    ]);
  });
});

describe('how full pages are', () => {
  it('is the height from the first to the last content', () => {
    const first = `${tagged(0, `${show('A', 20, 180)} ${show('B', 20, 80)}`)} ${artifact(show('1', 20, 5))}`;
    const figure = tagged(0, '20 20 50 100 re f', 'Figure');
    const bytes = tinyPdf({
      pages: [first, figure, artifact(show('3', 20, 5))],
      tags: [
        { type: 'P', kids: [0] },
        { type: 'Figure', kids: [0], page: 1, extra: '/Alt (A box)' },
      ],
    });
    const [text, box, nothing] = pageFill(reading(bytes));
    expect(text).toBeCloseTo(107 / 200);
    expect(box).toBeCloseTo(100 / 200);
    expect(nothing).toBe(0);
  });
});

describe('headings of cells', () => {
  const words = ['Food', 'Per day', 'For', 'Fish', '2', 'bones', 'Milk', '1', 'both'];
  const content = words
    .map((word, index) => tagged(index, show(word, 10 + (index % 3) * 60, 180 - index * 12)))
    .join(' ');
  const cell = (type: string, kid: number, table = '', extra = ''): Tag => ({
    type,
    kids: [{ type: 'P', kids: [kid] }],
    extra: `${table ? `/A <</O /Table ${table}>>` : ''} ${extra}`,
  });
  const column = '/Scope /Column';
  const row = '/Scope /Row';
  const table = (head: readonly Tag[], ...rows: readonly (readonly Tag[])[]): Tag => ({
    type: 'Table',
    kids: [
      { type: 'THead', kids: [{ type: 'TR', kids: head }] },
      { type: 'TBody', kids: rows.map((kids) => ({ type: 'TR', kids })) },
    ],
  });
  const headers = (tag: Tag) =>
    cellHeaders(reading(tinyPdf({ pages: [content], tags: [tag] }))).map(({ cell: text, headers: named }) => [
      text,
      ...named,
    ]);

  it('are those of its row and its column', () => {
    const head = [cell('TH', 0, column), cell('TH', 1, column), cell('TH', 2, column)];
    const rows = [3, 6].map((at) => [cell('TH', at, row), cell('TD', at + 1), cell('TD', at + 2)]);
    expect(headers(table(head, ...rows))).toEqual([
      ['2', 'Fish', 'Per day'],
      ['bones', 'Fish', 'For'],
      ['1', 'Milk', 'Per day'],
      ['both', 'Milk', 'For'],
    ]);
  });

  it('are those it names itself', () => {
    const head = [cell('TH', 0, column, '/ID (a)'), cell('TH', 1, column, '/ID (b)'), cell('TH', 2, column)];
    expect(
      headers(table(head, [cell('TH', 3, row, '/ID (c)'), cell('TD', 4, '/Headers [(b) (c)]')])),
    ).toEqual([['2', 'Per day', 'Fish']]);
  });

  it('are found under cells that span', () => {
    const head = [cell('TH', 0, column), cell('TH', 1, `${column} /ColSpan 2`)];
    const rows = [
      [cell('TH', 3, `${row} /RowSpan 2`), cell('TD', 4), cell('TD', 5)],
      [cell('TD', 7), cell('TD', 8)],
    ];
    expect(headers(table(head, ...rows))).toEqual([
      ['2', 'Fish', 'Per day'],
      ['bones', 'Fish', 'Per day'],
      ['1', 'Fish', 'Per day'],
      ['both', 'Fish', 'Per day'],
    ]);
  });

  it('are none without a scope', () => {
    expect(headers(table([cell('TH', 0), cell('TH', 1)], [cell('TH', 3), cell('TD', 4)]))).toEqual([['2']]);
  });
});
