import { expect, it } from 'vitest';
import { h, page, render, text, view } from './elements.ts';
import { findAll, outline, readBack } from './read-back.ts';

const item = (label: string, ...body: Parameters<typeof view>[1][]) =>
  view(
    { structure: 'LI', style: { flexDirection: 'row' } },
    text('Lbl', label),
    view({ structure: 'LBody' }, ...body),
  );

it('writes labels and bodies, and how a list is numbered', async () => {
  const { bytes, violations } = await render(
    page(
      {},
      view(
        { structure: 'L', numbering: 'Decimal' },
        item('1.', text(undefined, 'Wash.')),
        item('2.', text(undefined, 'Dry.')),
      ),
      view(
        { structure: 'L' },
        view({ structure: 'LI' }, view({ structure: 'LBody' }, text(undefined, 'Fish'))),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(outline(root)).toEqual([
    'Document',
    ['L', ['LI', ['Lbl', '1.'], ['LBody', 'Wash.']], ['LI', ['Lbl', '2.'], ['LBody', 'Dry.']]],
    ['L', ['LI', ['LBody', 'Fish']]],
  ]);
  expect(findAll(root, 'L').map(({ attributes }) => attributes.ListNumbering)).toEqual(['Decimal', 'Disc']);
});

it('keeps a list inside an item', async () => {
  const inner = view({ structure: 'L' }, item('–', text(undefined, 'Salmon')));
  const { bytes, violations } = await render(
    page({}, view({ structure: 'L' }, item('•', text('P', 'Fish'), inner), item('•', text('P', 'Milk')))),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(outline(root)).toEqual([
    'Document',
    [
      'L',
      ['LI', ['Lbl', '•'], ['LBody', ['P', 'Fish'], ['L', ['LI', ['Lbl', '–'], ['LBody', 'Salmon']]]]],
      ['LI', ['Lbl', '•'], ['LBody', ['P', 'Milk']]],
    ],
  ]);
});

it('puts a drawn check box into its label as a figure', async () => {
  const box = h('VIEW', {
    structure: 'Figure',
    alt: 'Check box',
    style: { width: 9, height: 9, borderWidth: 1 },
  });
  const { bytes, violations } = await render(
    page(
      {},
      view(
        { structure: 'L', numbering: 'None' },
        view(
          { structure: 'LI' },
          view({ structure: 'Lbl' }, box),
          view({ structure: 'LBody' }, text(undefined, 'Bring the list')),
        ),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(outline(root)).toEqual([
    'Document',
    ['L', ['LI', ['Lbl', ['Figure']], ['LBody', 'Bring the list']]],
  ]);
  expect(findAll(root, 'Figure')[0]?.attributes).toMatchObject({
    Alt: 'Check box',
    BBox: [20, 271, 29, 280],
  });
});
