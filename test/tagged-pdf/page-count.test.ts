import { Document, Page } from '@react-pdf/renderer';
import { createElement, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { render, text, view } from './elements.ts';
import { readBack, textIn } from './read-back.ts';

interface PageProps {
  readonly children: ReactNode;
  readonly pageNumber: number;
  readonly totalPages?: number;
}

/** A document with a foot that says which page it is, and is higher on even pages; `calls` receives what it was told. */
function numbered(calls: PageProps[], paragraphs: number) {
  const layout = (props: PageProps) => {
    calls.push(props);
    const foot = `Page ${props.pageNumber} of ${props.totalPages}`;
    return view(
      { style: { minHeight: 300, padding: 20 } },
      view({ style: { flexGrow: 1 } }, props.children),
      view({ style: { paddingBottom: props.pageNumber % 2 === 0 ? 60 : 0 } }, text(undefined, foot)),
    );
  };
  const content = Array.from({ length: paragraphs }, (_, i) => text('P', `Paragraph ${i + 1}`));
  const props = { title: 'T', language: 'en', style: { fontFamily: 'source-sans-3' } };
  return createElement(
    Document,
    props as object,
    createElement(Page, { size: [300, 300], style: props.style, layout } as object, ...content),
  );
}

it('counts pages without laying them out, and prints how many there are', async () => {
  const calls: PageProps[] = [];
  const { bytes, violations, layout } = await render(numbered(calls, 30));
  expect(violations).toEqual([]);
  expect(layout.length).toBeGreaterThan(3);
  const feet = layout.map(
    ({ boxes }) => boxes.find(({ text: t }) => t?.value.startsWith('Page'))?.text?.value,
  );
  expect(feet).toEqual(layout.map((_, index) => `Page ${index + 1} of ${layout.length}`));
  const { root } = await readBack(bytes);
  for (let i = 1; i <= 30; i += 1) expect(textIn(root)).toContain(`Paragraph ${i}`);

  // two at first with the whole content; then for each page the room alone, and the room and the page
  const counting = calls.filter((props) => 'totalPages' in props && props.totalPages === undefined);
  expect(counting).toHaveLength(layout.length);
  expect(calls).toHaveLength(2 + layout.length + 2 * layout.length);
});

it('keeps to the room that each page has', async () => {
  const { layout } = await render(numbered([], 30));
  for (const { boxes } of layout) {
    const foot = boxes.find(({ text: t }) => t?.value.startsWith('Page'));
    const lowest = Math.max(
      ...boxes.filter(({ structure }) => structure === 'P').map(({ top, height }) => top + height),
    );
    expect(lowest).toBeLessThanOrEqual((foot?.top ?? 0) + 0.5);
  }
});
