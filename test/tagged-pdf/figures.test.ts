import { Circle, Rect, Svg, Text } from '@react-pdf/renderer';
import { createElement, type FunctionComponent } from 'react';
import { expect, it } from 'vitest';
import { h, page, render, text, view } from './elements.ts';
import { findAll, outline, readBack } from './read-back.ts';

const chart = (props: Record<string, unknown>) =>
  createElement(
    Svg as unknown as FunctionComponent<Record<string, unknown>>,
    { viewBox: '0 0 100 50', style: { width: 100, height: 50 }, ...props },
    createElement(Rect, { x: 0, y: 0, width: 40, height: 40, fill: '#0b4f6c' }),
    createElement(Circle, { cx: 80, cy: 20, r: 10, fill: '#ccc', stroke: '#000' }),
    createElement(
      Text,
      { x: 2, y: 48, style: { fontFamily: 'source-sans-3', fontSize: 8 } } as Record<string, unknown>,
      'Fish',
    ),
  );
// one red pixel, half transparent
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const image = (props: Record<string, unknown>) =>
  h('IMAGE', { src: { data: pixel, format: 'png' }, style: { width: 20, height: 20 }, ...props });

it('tags what says what it shows, with its box and the words in it', async () => {
  const { bytes, violations } = await render(
    page(
      {},
      chart({ alt: 'Salmon has most.' }),
      view({ structure: 'Figure', alt: 'Plate' }, image({})),
      text('P', 'After'),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['Figure', 'Fish'], ['Figure'], ['P', 'After']]);
  expect(findAll(root, 'Figure').map(({ attributes }) => attributes)).toEqual([
    { Alt: 'Salmon has most.', Placement: 'Block', BBox: [20, 230, 120, 280] },
    { Alt: 'Plate', Placement: 'Block', BBox: [20, 210, 280, 230] },
  ]);
});

it('gives the caption of a figure an element of its own, in the figure', async () => {
  const figure = view(
    { structure: 'Figure', alt: 'Plate', wrap: false },
    image({}),
    h('TEXT', { structure: 'Caption' }, 'Half of it is ', h('TEXT', { lang: 'la' }, 'brassica'), '.'),
  );
  for (const conformance of ['ua-1', 'ua-2'] as const) {
    const { bytes, violations } = await render(page({}, figure, text('P', 'After')), { conformance });
    expect(violations).toEqual([]);
    const { root } = await readBack(bytes);
    expect(outline(root)).toEqual([
      'Document',
      ['Figure', ['Caption', 'Half of it is ', ['Span', 'brassica'], '.']],
      ['P', 'After'],
    ]);
  }
});

it('takes a picture that says nothing for decoration', async () => {
  const { bytes, violations } = await render(page({}, chart({}), image({}), text('P', 'After')));
  expect(violations).toEqual([]);
  const { root, streams } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['P', 'After']]);
  expect(streams[0]).toMatch(/\/Artifact <<\/Type \/Layout>> BDC/);
});

it('reports a Figure without alt, and one inside a paragraph', async () => {
  const origin = 'line 3';
  const { violations } = await render(
    page(
      {},
      view({ structure: 'Figure', origin, style: { width: 9, height: 9, backgroundColor: '#000' } }),
      h('TEXT', { origin: 'line 9' }, 'see ', image({})),
    ),
  );
  expect(violations).toContainEqual(expect.objectContaining({ code: 'image-in-text', origin: 'line 9' }));
  expect(violations).toContainEqual(
    expect.objectContaining({ code: 'figure-without-alt', origin: 'line 3' }),
  );
});

it('reports a picture that cannot be read', async () => {
  const { violations } = await render(
    page({}, h('IMAGE', { src: '/nowhere.png', alt: 'A plate', origin: 'line 4' })),
  );
  expect(violations).toMatchObject([
    { code: 'image-missing', origin: 'line 4' },
    { code: 'renderer-message' },
  ]);
});
