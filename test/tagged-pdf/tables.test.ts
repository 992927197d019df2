import { describe, expect, it } from 'vitest';
import { page, render, text, view } from './elements.ts';
import { findAll, outline, type ReadElement, readBack, textIn } from './read-back.ts';

type Props = Parameters<typeof view>[0];
const cell = (structure: 'TH' | 'TD', words: string | null, props: Props = {}) =>
  view({ structure, ...props, style: { flex: 1 } }, words === null ? null : text(undefined, words));
const row = (...cells: Parameters<typeof view>[1][]) =>
  view({ structure: 'TR', wrap: false, style: { flexDirection: 'row', borderBottomWidth: 1 } }, ...cells);
const head = (...names: string[]) =>
  view(
    { structure: 'THead', fixed: true, wrap: false },
    row(...names.map((name) => cell('TH', name, { scope: 'Column' }))),
  );

/** What a reader says of each data cell: the text of the headers it names. */
function spoken(root: ReadElement): Record<string, string[]> {
  const names = new Map(findAll(root, 'TH').map((th) => [th.attributes.ID, textIn(th)]));
  return Object.fromEntries(
    findAll(root, 'TD').map((td) => [
      textIn(td),
      ((td.attributes.Headers ?? []) as unknown[]).map((id) => names.get(id) ?? 'missing'),
    ]),
  );
}

it('writes caption, head and body, and names the headers of each cell', async () => {
  const { bytes, violations } = await render(
    page(
      {},
      view(
        { structure: 'Table' },
        text('Caption', 'Vitamins'),
        head('Nutrient', 'What it does'),
        view(
          { structure: 'TBody' },
          row(cell('TH', 'Vitamin D', { scope: 'Row' }), cell('TD', 'Takes in calcium')),
          row(cell('TH', 'Vitamin K', { scope: 'Row' }), cell('TD', null)),
        ),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root, catalog } = await readBack(bytes);
  expect(outline(root)).toEqual([
    'Document',
    [
      'Table',
      ['Caption', 'Vitamins'],
      ['THead', ['TR', ['TH', 'Nutrient'], ['TH', 'What it does']]],
      [
        'TBody',
        ['TR', ['TH', 'Vitamin D'], ['TD', 'Takes in calcium']],
        // an empty cell stays: without it the row would be short
        ['TR', ['TH', 'Vitamin K'], ['TD']],
      ],
    ],
  ]);
  expect(findAll(root, 'TH').map(({ attributes }) => attributes.Scope)).toEqual([
    'Column',
    'Column',
    'Row',
    'Row',
  ]);
  expect(spoken(root)).toEqual({
    'Takes in calcium': ['What it does', 'Vitamin D'],
    '': ['What it does', 'Vitamin K'],
  });
  expect(String(catalog)).toContain('StructTreeRoot');
});

it('finds headers over spans', async () => {
  const { bytes, violations } = await render(
    page(
      {},
      view(
        { structure: 'Table' },
        row(cell('TH', 'Day', { rowSpan: 2 }), cell('TH', 'Dose', { colSpan: 2 })),
        row(cell('TH', 'Morning'), cell('TH', 'Evening')),
        row(cell('TH', 'Monday', { scope: 'Row' }), cell('TD', '5 mg'), cell('TD', '10 mg')),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(spoken(root)).toEqual({
    '5 mg': ['Dose', 'Morning', 'Monday'],
    '10 mg': ['Dose', 'Evening', 'Monday'],
  });
});

it('lets headers in the middle of a table speak for what follows them', async () => {
  const { bytes, violations } = await render(
    page(
      {},
      view(
        { structure: 'Table' },
        row(cell('TH', 'Child'), cell('TH', 'Dose')),
        row(cell('TD', '2 years'), cell('TD', '5 mg')),
        row(cell('TH', 'Adult'), cell('TH', 'Limit')),
        row(cell('TD', '40 years'), cell('TD', '10 mg')),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(spoken(root)).toEqual({
    '2 years': ['Child'],
    '5 mg': ['Dose'],
    '40 years': ['Adult'],
    '10 mg': ['Limit'],
  });
});

it('keeps source order of cells in a right-to-left row', async () => {
  const { bytes } = await render(
    page(
      { document: { language: 'ar', dir: 'rtl' } },
      view(
        { structure: 'Table' },
        head('1', '2', '3'),
        view({ structure: 'TBody' }, row(cell('TD', '4'), cell('TD', '5'), cell('TD', '6'))),
      ),
    ),
  );
  const { root } = await readBack(bytes);
  expect(
    findAll(root, 'TR').map((tr) => tr.kids.map((kid) => (typeof kid === 'string' ? kid : textIn(kid)))),
  ).toEqual([
    ['1', '2', '3'],
    ['4', '5', '6'],
  ]);
  expect(spoken(root)['5']).toEqual(['2']);
});

describe.each(['old', 'new', 'layout'] as const)('over several pages (%s engine)', (engine) => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    row(cell('TH', `Food ${i}`, { scope: 'Row' }), cell('TD', `${i} mg`)),
  );
  const document = page(
    { engine },
    text('P', 'Before the table'),
    view(
      { structure: 'Table' },
      text('Caption', 'Foods'),
      head('Food', 'Amount'),
      view({ structure: 'TBody' }, ...rows),
    ),
  );

  it('is one table whose header is read once and repeated as decoration', async () => {
    const { bytes, violations, layout } = await render(document);
    expect(violations).toEqual([]);
    expect(layout.length).toBeGreaterThan(2);
    const { root, artifacts } = await readBack(bytes);
    expect(findAll(root, 'Table')).toHaveLength(1);
    expect(findAll(root, 'THead').map(textIn)).toEqual(['FoodAmount']);
    expect(findAll(root, 'TD').map(textIn)).toEqual(rows.map((_, i) => `${i} mg`));
    expect(spoken(root)['39 mg']).toEqual(['Amount', 'Food 39']);
    expect(artifacts[0]).toBe('');
    expect(artifacts.slice(1)).toEqual(layout.slice(1).map(() => 'FoodAmount'));
  });
});
