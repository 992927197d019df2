import { Document, Page } from '@react-pdf/renderer';
import { createElement, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { ENGINES, h, page, render, text, view } from './elements.ts';
import { outline, readBack } from './read-back.ts';

const footer = (props: Record<string, unknown>) =>
  h('TEXT', {
    ...props,
    render: ({ pageNumber, totalPages }: Record<string, number>) => `${pageNumber} of ${totalPages}`,
  });

it.each(['old', 'new'] as const)('takes what is fixed for page furniture (%s engine)', async (engine) => {
  const header = h('TEXT', { fixed: true, style: { position: 'absolute', top: 5, left: 20 } }, 'Clinic');
  const { bytes, violations } = await render(
    page(
      { engine },
      header,
      footer({ fixed: true, style: { position: 'absolute', bottom: 5, left: 20 } }),
      text('P', 'Body'),
    ),
  );
  expect(violations).toEqual([]);
  const { root, artifacts, streams } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['P', 'Body']]);
  expect(artifacts[0]).toContain('Clinic');
  expect(artifacts[0]).toContain('1 of 1');
  expect(streams[0]).toContain('/Subtype /Header>> BDC');
  expect(streams[0]).toContain('/Subtype /Footer>> BDC');
});

it('takes what the layout of a page adds for furniture, and what it wraps for content', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => text('P', `Row ${i}`));
  const layout = ({ pageNumber, children }: { pageNumber: number; children?: ReactNode }) =>
    view(
      { style: { minHeight: 300, padding: 20 } },
      h('TEXT', { artifact: true }, `Top ${pageNumber}`),
      view({ style: { flexGrow: 1 } }, children),
      view({ style: { backgroundColor: '#eee' } }, h('TEXT', {}, `Bottom ${pageNumber}`)),
    );
  const {
    bytes,
    violations,
    layout: pages,
  } = await render(
    createElement(
      Document,
      { title: 'T', language: 'en' } as Record<string, unknown>,
      createElement(
        Page,
        { size: [300, 300], style: { fontFamily: 'source-sans-3', fontSize: 11 }, layout } as Record<
          string,
          unknown
        >,
        ...rows,
      ),
    ),
  );
  expect(violations).toEqual([]);
  expect(pages.length).toBeGreaterThan(1);
  const { root, artifacts, streams } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ...rows.map((_, i) => ['P', `Row ${i}`])]);
  expect(artifacts).toEqual(pages.map((_, i) => `Top ${i + 1}Bottom ${i + 1}`));
  expect(streams[1]).toContain('/Subtype /Header>> BDC');
  expect(streams[1]).toContain('/Subtype /Footer>> BDC');
  expect(pages[0]?.boxes.filter(({ artifact }) => artifact).map((box) => box.text?.value)).toEqual([
    'Top 1',
    'Bottom 1',
  ]);
});

it('reads what a layout marks as structure, page by page', async () => {
  const layout = ({ children }: { children?: ReactNode }) =>
    view(
      { style: { minHeight: 300 } },
      h('TEXT', { structure: 'H1' }, 'Band'),
      view({ style: { flexGrow: 1 } }, children),
    );
  const { bytes, violations } = await render(
    createElement(
      Document,
      { title: 'T', language: 'en' } as Record<string, unknown>,
      createElement(
        Page,
        { size: [300, 300], style: { fontFamily: 'source-sans-3', fontSize: 11 }, layout } as Record<
          string,
          unknown
        >,
        text('P', 'Body'),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['H1', 'Band'], ['P', 'Body']]);
});

it.each(ENGINES)('leaves no mark outside of marked content (%s engine)', async (engine) => {
  const decorated = view(
    { structure: 'Sect', style: { borderWidth: 1, borderRadius: 5, backgroundColor: '#eef', padding: 5 } },
    h('TEXT', { structure: 'P', style: { backgroundColor: '#ffe', textDecoration: 'underline' } }, 'Framed'),
    view({ style: { opacity: 0.5, overflow: 'hidden', transform: 'rotate(2deg)' } }, text('P', 'Turned')),
    view({ artifact: true }, text(undefined, 'Ornament')),
  );
  const { bytes, violations } = await render(page({ engine }, decorated));
  expect(violations).toEqual([]);
  const { root, artifacts, streams } = await readBack(bytes);
  expect(outline(root)).toEqual(['Document', ['Sect', ['P', 'Framed'], ['P', 'Turned']]]);
  expect(artifacts).toEqual(['Ornament']);
  expect(streams.flatMap(unmarked)).toEqual([]);
});

/** Operators that paint outside of marked content, marked content inside of a path, and what does not pair up. */
function unmarked(stream: string): string[] {
  const wrong: string[] = [];
  let marked = 0;
  let saved = 0;
  let inPath = false;
  for (const line of stream.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (operator === 'BDC' || operator === 'EMC') {
      if (inPath) wrong.push(`in a path: ${line}`);
      marked += operator === 'BDC' ? 1 : -1;
      if (marked < 0 || marked > 1) wrong.push(`nested: ${line}`);
    }
    if (operator === 'q') saved += 1;
    if (operator === 'Q') saved -= 1;
    if (['m', 're'].includes(operator)) inPath = true;
    if (['f', 'f*', 'B', 'S', 'n'].includes(operator)) inPath = false;
    if (['f', 'f*', 'B', 'S', 'TJ', 'Do', 'sh'].includes(operator) && marked === 0)
      wrong.push(`unmarked: ${line}`);
  }
  if (marked !== 0 || saved !== 0) wrong.push(`left open: ${marked} sequences, ${saved} states`);
  return wrong;
}

it('notices a mark outside of marked content', () => {
  expect(unmarked('0 0 9 9 re\nf')).toEqual(['unmarked: f']);
  expect(unmarked('q\n/P <</MCID 0>> BDC')).toEqual(['left open: 1 sequences, 1 states']);
});

it('reports a link in decoration, where no reader finds it', async () => {
  const { violations } = await render(
    page({}, view({ artifact: true, origin: 'line 5' }, h('LINK', { href: 'https://nih.gov' }, 'NIH'))),
  );
  expect(violations).toMatchObject([{ code: 'annotation-in-artifact', origin: 'line 5' }]);
});
