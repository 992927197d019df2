import { expect, it } from 'vitest';
import { h, link, page, render, text, view } from './elements.ts';
import { findAll, outline, readBack, textIn } from './read-back.ts';

it('makes one annotation of the runs of a link on a line', async () => {
  const { bytes, violations } = await render(
    page(
      { size: [500, 200] },
      text(
        'P',
        'See ',
        link('https://nih.gov/d', 'the ', h('TEXT', { style: { fontWeight: 700 } }, 'vitamin D'), ' page'),
        '.',
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root, annotations } = await readBack(bytes);
  expect(outline(root)).toEqual([
    'Document',
    ['P', 'See ', ['Link', 'the vitamin D page', '<annotation>'], '.'],
  ]);
  expect(annotations).toHaveLength(1);
  expect(annotations[0]).toMatchObject({
    contents: 'the vitamin D page',
    target: 'https://nih.gov/d',
    page: 1,
  });
});

it('makes an annotation a line of a link that wraps, all of one element', async () => {
  const { bytes, violations } = await render(
    page(
      { size: [180, 200] },
      text('P', 'Read ', link('https://nih.gov/d', 'a fact sheet for people who eat fish'), ' now.'),
    ),
  );
  expect(violations).toEqual([]);
  const { root, annotations } = await readBack(bytes);
  expect(annotations.length).toBeGreaterThan(1);
  expect(new Set(annotations.map(({ rect }) => rect[1])).size).toBe(annotations.length);
  expect(outline(root)[1]?.slice(0, 2)).toEqual(['P', 'Read ']);
  const kids = findAll(root, 'Link')[0]?.kids ?? [];
  expect(kids.filter((kid) => kid === '<annotation>')).toHaveLength(annotations.length);
});

it('says what `alt` says, and else the words of the link', async () => {
  const { bytes } = await render(
    page(
      {},
      text('P', h('LINK', { href: '#ref', alt: 'Reference 1' }, '[1]'), ' ', link('#ref', 'fish')),
      h('TEXT', { structure: 'P', id: 'ref' }, 'Source'),
    ),
  );
  const { annotations } = await readBack(bytes);
  expect(annotations.map(({ contents }) => contents)).toEqual(['Reference 1', 'fish']);
});

it('leads to the page on which the id stands, also when that comes later', async () => {
  const filler = Array.from({ length: 30 }, () => text('P', 'words'));
  const { bytes, violations } = await render(
    page(
      {},
      text('P', link('#target', 'below')),
      ...filler,
      h('TEXT', { structure: 'H1', id: 'target' }, 'Here'),
      text('P', link('#target', 'above')),
    ),
  );
  expect(violations).toEqual([]);
  const { annotations } = await readBack(bytes);
  expect(annotations.map(({ target }) => target)).toEqual(['page 2', 'page 2']);
});

it('leads, as a bookmark does, to where a block begins to show, not to an empty edge of it on the page before', async () => {
  const filler = Array.from({ length: 14 }, () => text('P', 'words'));
  const block = view({ style: { height: 60 }, wrap: false }, text('P', 'Here'));
  const { bytes } = await render(
    page(
      {},
      text('P', link('#block', 'below')),
      ...filler,
      view({ id: 'block', outline: { title: 'Block', level: 1 }, style: { padding: 10 } }, block),
    ),
  );
  const { annotations, streams, bookmarkPages } = await readBack(bytes);
  expect(streams).toHaveLength(2);
  expect(annotations[0]?.target).toBe('page 2');
  expect(bookmarkPages).toEqual([2]);
});

it('leads to an inline element with an id', async () => {
  const { bytes, violations } = await render(
    page(
      {},
      text('P', link('#dose', 'the dose')),
      text('P', 'Take ', h('TEXT', { id: 'dose' }, '5 mg'), ' daily.'),
    ),
  );
  expect(violations).toEqual([]);
  const { annotations, root } = await readBack(bytes);
  expect(annotations[0]?.target).toBe('page 1');
  expect(outline(root)[2]).toEqual(['P', 'Take ', ['Span', '5 mg'], ' daily.']);
});

it('takes a Link between paragraphs into one of its own', async () => {
  const { bytes, violations } = await render(
    page({}, view({ structure: 'Sect' }, link('https://nih.gov', 'NIH'), text('P', 'After'))),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  const section = findAll(root, 'Sect')[0];
  expect(section?.kids.map((kid) => (typeof kid === 'string' ? kid : kid.type))).toEqual(['P', 'P']);
  expect(findAll(root, 'Link')[0]?.kids.toSorted()).toEqual(['<annotation>', 'NIH']);
  expect(textIn(root)).toBe('NIHAfter');
});

it('writes URLs in ASCII, as PDF wants them, and leaves escapes alone', async () => {
  const { bytes } = await render(page({}, text('P', link('https://example.org/a%20b/ärzte', 'doctors'))));
  const { annotations } = await readBack(bytes);
  expect(annotations[0]?.target).toBe('https://example.org/a%20b/%C3%A4rzte');
});

it('reports a link to an id that is not there, where the link was written', async () => {
  const origin = { line: 7 };
  const { violations, bytes } = await render(
    page({}, h('TEXT', { structure: 'P', origin }, link('#nowhere', 'see'))),
  );
  expect(violations).toMatchObject([{ code: 'link-target-missing', origin }]);
  expect(violations[0]?.message).toContain('#nowhere');
  const { xmp } = await readBack(bytes);
  expect(xmp).not.toContain('pdfuaid');
});
