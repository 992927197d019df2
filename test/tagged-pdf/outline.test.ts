import { expect, it } from 'vitest';
import { ENGINES, h, page, render, text } from './elements.ts';
import { readBack } from './read-back.ts';

const heading = (structure: 'H1' | 'H2' | 'H3', title: string) =>
  h('TEXT', { structure, outline: { title, level: Number(structure[1]) } }, title);

it.each(ENGINES)('nests the headings as bookmarks (%s engine)', async (engine) => {
  const filler = Array.from({ length: 30 }, () => text('P', 'words'));
  const { bytes, violations } = await render(
    page(
      { engine },
      heading('H1', 'Title — “one”'),
      heading('H2', 'First'),
      heading('H3', 'Deeper'),
      ...filler,
      heading('H2', 'Second'),
    ),
  );
  expect(violations).toEqual([]);
  const { bookmarks, catalog } = await readBack(bytes);
  expect(bookmarks).toEqual([['Title — “one”', [['First', ['Deeper']], 'Second']]]);
  expect(String(catalog)).toContain('/PageMode /UseOutlines');
});

it("takes react-pdf's own bookmarks, once for a text that is split", async () => {
  const { bytes } = await render(
    page({}, h('TEXT', { structure: 'P', bookmark: 'Long' }, 'many words '.repeat(200))),
  );
  const { bookmarks, document } = await readBack(bytes);
  expect(document.getPageCount()).toBeGreaterThan(1);
  expect(bookmarks).toEqual(['Long']);
});

it('writes no outline where there is nothing to list', async () => {
  const { bytes } = await render(page({}, text('P', 'words')));
  const { bookmarks, catalog } = await readBack(bytes);
  expect(bookmarks).toEqual([]);
  expect(String(catalog)).not.toContain('/Outlines');
});
