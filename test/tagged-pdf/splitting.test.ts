import { expect, it } from 'vitest';
import { ENGINES, h, page, render, text, view } from './elements.ts';
import { findAll, outline, readBack, textIn } from './read-back.ts';

const long = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');

it.each(ENGINES)('keeps a paragraph that is split over pages one element (%s engine)', async (engine) => {
  const { bytes, violations, layout } = await render(
    page({ engine }, text('H1', 'Title'), text('P', long), text('P', 'End')),
  );
  expect(violations).toEqual([]);
  expect(layout.length).toBeGreaterThan(1);
  const { root } = await readBack(bytes);
  const paragraphs = findAll(root, 'P');
  expect(paragraphs).toHaveLength(2);
  expect(textIn(paragraphs[0] as never).trim()).toBe(long);
  // one stretch of content a page
  expect(paragraphs[0]?.kids).toHaveLength(layout.length);
});

it.each(ENGINES)('keeps columns that are split side by side in their order (%s engine)', async (engine) => {
  const column = (name: string) =>
    view({ structure: 'Div', style: { flex: 1 } }, text('P', `${name} ${long.slice(0, 1500)}`));
  const { bytes, violations } = await render(
    page({ engine }, view({ style: { flexDirection: 'row', gap: 10 } }, column('left'), column('right'))),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(
    outline(root)
      .slice(1)
      .map(([type]) => type),
  ).toEqual(['Div', 'Div']);
  expect(findAll(root, 'P').map((p) => textIn(p).trim())).toEqual([
    `left ${long.slice(0, 1500)}`.trim(),
    `right ${long.slice(0, 1500)}`.trim(),
  ]);
});

it.each(ENGINES)('keeps a list item with a link that crosses pages whole (%s engine)', async (engine) => {
  const body = view({ structure: 'LBody' }, h('TEXT', {}, h('LINK', { href: 'https://nih.gov' }, long)));
  const { bytes, violations } = await render(
    page({ engine }, view({ structure: 'L' }, view({ structure: 'LI' }, body))),
  );
  expect(violations).toEqual([]);
  const { root, annotations } = await readBack(bytes);
  expect(findAll(root, 'Link')).toHaveLength(1);
  expect(textIn(root).trim()).toBe(long);
  expect(new Set(annotations.map((annotation) => annotation.page)).size).toBeGreaterThan(1);
  expect(new Set(annotations.map((annotation) => annotation.structParent)).size).toBe(annotations.length);
});

it('tells where each fragment came to stand', async () => {
  const origin = { line: 4 };
  const { layout } = await render(
    page(
      {},
      h('TEXT', { structure: 'H1', style: { fontSize: 20 } }, 'Title'),
      h('TEXT', { structure: 'P', origin }, long),
    ),
  );
  expect(layout[0]).toMatchObject({ width: 300, height: 300 });
  const boxes = layout.map(({ boxes: list }) => list.filter((box) => box.origin === origin));
  expect(boxes.map((list) => list.length)).toEqual(layout.map(() => 1));
  expect(boxes.map(([box]) => box?.fragment)).toEqual(layout.map((_, index) => index));
  expect(boxes.map(([box]) => box?.left)).toEqual(layout.map(() => 20));
  expect(boxes[1]?.[0]?.top).toBeCloseTo(20);
  expect(boxes.flatMap(([box]) => box?.text?.value ?? '').join('')).toContain('word399');
  const title = layout[0]?.boxes[0];
  expect(title).toMatchObject({
    structure: 'H1',
    left: 20,
    top: 20,
    width: 260,
    artifact: false,
    fragment: 0,
  });
  expect(title?.text).toEqual({ value: 'Title', smallest: 20, largest: 20 });
});
