import { expect, it } from 'vitest';
import { ENGINES, page, render, text, view } from './elements.ts';
import { outline, readBack } from './read-back.ts';

it.each(ENGINES)('writes headings and paragraphs in their sections (%s engine)', async (engine) => {
  const { bytes, violations } = await render(
    page(
      { engine },
      text('H1', 'Strong bones'),
      view({ structure: 'Sect' }, text('H2', 'Food'), text('P', 'Eat fish.')),
      view(
        { structure: 'Sect' },
        text('H2', 'Sun'),
        text('H3', 'In winter'),
        text(undefined, 'Go out at noon.'),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(outline(root)).toEqual([
    'Document',
    ['H1', 'Strong bones'],
    ['Sect', ['H2', 'Food'], ['P', 'Eat fish.']],
    ['Sect', ['H2', 'Sun'], ['H3', 'In winter'], ['P', 'Go out at noon.']],
  ]);
});

it.each([
  [1, 5],
  [5, 1],
])(
  'reads in the order of the source, whatever is painted first (layers %d and %d)',
  async (first, second) => {
    const layer = (zIndex: number, top: number, words: string) =>
      view({ style: { position: 'absolute', top, zIndex } }, text('P', words));
    const { bytes } = await render(
      page({}, view({ style: { height: 40 } }, layer(first, 0, 'first'), layer(second, 20, 'second'))),
    );
    const { root } = await readBack(bytes);
    expect(outline(root)).toEqual(['Document', ['P', 'first'], ['P', 'second']]);
  },
);
